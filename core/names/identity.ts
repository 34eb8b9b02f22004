import type { Model } from "../model.ts";
import type { Identity } from "./identity-schema.ts";

export function identityOf(_model: Model, _name: string): Identity {
  throw new Error("being built");
}
