import type { Code } from "mdast";
import { type Command, commandOf } from "../commands.ts";
import { type HiddenCharacter, hiddenCharacters } from "../hidden-characters.ts";
