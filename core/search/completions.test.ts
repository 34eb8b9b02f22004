import { describe, expect, test } from "vitest";
import type { Component } from "../schema/component.ts";
import { completions, queryFacts, wordBefore } from "./completions.ts";

const base = { summary: "A thing.", asOf: "2018-12", evidence: ["seed:L1"] };
const components: readonly Component[] = [
  { ...base, id: "tools-checker-01", kind: "host", name: "tools-checker-01", owner: "wmcs team" },
  { ...base, id: "toolschecker", kind: "service", name: "toolschecker" },
  {
    ...base,
    id: "conf",
    kind: "config-file",
    name: "/x",
    file: { path: "/x", host: "NFS share", owner: "tools.checker", tracked: "no", immutable: "yes" },
  },
];
const facts = queryFacts(components);
const complete = (text: string, cursor = text.length) => completions(text, cursor, facts);

describe("completions", () => {
  test.each([
    ["ki", ["kind:"]],
    ["etcd -i", ["-immutable:"]],
    ["NEED", ["needs:", "neededby:"]],
    ["kind:ho", ["kind:host", "kind:host-group"]],
    ["kind:group", ["kind:host-group"]],
    ["-tracked:", ["-tracked:yes", "-tracked:partly", "-tracked:no", "-tracked:unknown"]],
    ["flag:cri", ["flag:critical"]],
    ["owner:", ["owner:tools.checker", 'owner:"wmcs team"']],
    ['owner:"wmcs t', ['owner:"wmcs team"']],
    ["host:n", ['host:"NFS share"']],
    ["needs:checker", ["needs:tools-checker-01", "needs:toolschecker"]],
    ["", []],
    ["etcd ", []],
    ["zebra", []],
    ["zebra:x", []],
  ])("%s can become %j", (text, expected) => {
    expect(complete(text)).toEqual(expected);
  });

  test("looks at the word before the cursor only", () => {
    expect(complete("ki tools", 2)).toEqual(["kind:"]);
    expect(wordBefore('a owner:"b c', 12)).toBe('owner:"b c');
    expect(wordBefore("a  b", 3)).toBe("");
  });

  test("offers no more than twenty", () => {
    const many = queryFacts(
      Array.from({ length: 100 }, (_, at) => ({ ...(components[1] as Component), id: `id-${at}` })),
    );
    expect(completions("needs:id", 8, many)).toHaveLength(20);
  });
});
