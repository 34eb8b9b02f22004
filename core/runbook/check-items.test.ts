import { expect, test } from "vitest";
import { checkItems } from "./check-items.ts";
import { parseMarkdown } from "./parse.ts";

test("tasks and numbered steps, nested ones too, with numbers, ticks, sections and lines", () => {
  const body = `## Diagnosis

1. Look at \`/self\`.

\`\`\`sh
curl
\`\`\`

2. Count them.
   - [ ] asked
   - [x] told
   - plain

## Verify

* not to tick
`;
  expect(checkItems(parseMarkdown(body), 9)).toEqual([
    { kind: "step", text: "Look at /self.", line: 11, number: 1, section: "Diagnosis" },
    { kind: "step", text: "Count them.", line: 17, number: 2, section: "Diagnosis" },
    { kind: "task", text: "asked", line: 18, checked: false, section: "Diagnosis" },
    { kind: "task", text: "told", line: 19, checked: true, section: "Diagnosis" },
  ]);
});
