import { EditorState, Text } from "@codemirror/state";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { OperationInput } from "../../../core/contract.ts";
import type { HostClient } from "../../connection/host-client.ts";
import { addBuffer, dropBuffer } from "./buffers.ts";
import { dropFromJournal, editsOf, sendToJournal } from "./journal-text.ts";
import { dispatchTo, endSession, startSession } from "./sessions.ts";

const path = "runbooks/x.md";
const applied = (text: string, edits: ReturnType<typeof editsOf>) =>
  edits.reduce((before, { from, to, insert }) => before.slice(0, from) + insert + before.slice(to), text);

/** A journal as the host keeps one. */
function fakeHost() {
  const texts = new Map<number, string>();
  const calls: OperationInput<"journal">[] = [];
  let forgets = false;
  const call = async (name: string, input: OperationInput<"journal">) => {
    if (name === "journalDrop") return texts.clear();
    calls.push(input);
    if ("text" in input) texts.set(input.sequence, input.text);
    else {
      const before = forgets ? undefined : texts.get(input.after);
      if (before === undefined) return { sequence: input.sequence, kept: false };
      texts.set(input.sequence, applied(before, input.edits as ReturnType<typeof editsOf>));
    }
    return { sequence: input.sequence, kept: true };
  };
  return {
    host: { call, onEvent: () => () => {} } as unknown as HostClient,
    calls,
    last: () => [...texts.values()].at(-1),
    forget: () => {
      forgets = true;
    },
  };
}

function open(text: string) {
  addBuffer({ path, hash: "0".repeat(64), dirty: false, saving: false });
  return startSession(path, text, (doc) => EditorState.create({ doc }));
}

describe("sendToJournal", () => {
  afterEach(async () => {
    await dropFromJournal(fakeHost().host, path);
    endSession(path);
    dropBuffer(path);
  });

  it("sends the text once and then what changes", async () => {
    const journal = fakeHost();
    const session = open("one\ntwo");
    await sendToJournal(journal.host, path);
    dispatchTo(session, { changes: { from: 3, insert: " more" } });
    dispatchTo(session, { changes: { from: 0, to: 1, insert: "O" } });
    await sendToJournal(journal.host, path);
    expect(journal.last()).toBe("One more\ntwo");
    expect(journal.calls.map((call) => "text" in call)).toEqual([true, false]);
    expect(journal.calls.map(({ sequence }) => sequence)).toEqual([0, 1]);
  });

  it("sends the whole text when the journal has lost what it had", async () => {
    const journal = fakeHost();
    const session = open("one");
    await sendToJournal(journal.host, path);
    journal.forget();
    dispatchTo(session, { changes: { from: 3, insert: "!" } });
    await sendToJournal(journal.host, path);
    expect(journal.last()).toBe("one!");
    const sequences = journal.calls.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
    expect(new Set(sequences).size).toBe(3);
  });

  it("sends a CRLF file as its file has it", async () => {
    const journal = fakeHost();
    const session = open("one\r\ntwo\r\n");
    await sendToJournal(journal.host, path);
    dispatchTo(session, { changes: { from: 4, insert: "x" } });
    await sendToJournal(journal.host, path);
    expect(journal.last()).toBe("one\r\nxtwo\r\n");
  });
});

it("turns any change into edits one after the other", () => {
  const change = fc.record({
    from: fc.nat(20),
    length: fc.nat(5),
    insert: fc.constantFrom("", "x", "\n", "ab"),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      const start = EditorState.create({ doc: Text.of(["0123456789", "abcdefghij"]) });
      const specs = changes.map(({ from, length, insert }) => ({
        from,
        to: Math.min(21, from + length),
        insert,
      }));
      const transaction = start.update({ changes: specs });
      expect(applied(start.doc.toString(), editsOf(transaction.changes))).toBe(transaction.newDoc.toString());
    }),
  );
});
