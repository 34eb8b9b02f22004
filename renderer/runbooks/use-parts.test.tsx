// @vitest-environment happy-dom
import { act, cleanup, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, it } from "vitest";
import { type Services, ServicesContext } from "../app/services.ts";
import type { RunbookDocument, RunbookPart } from "./runbook-document.ts";
import { useParts } from "./use-parts.ts";

afterEach(cleanup);

const problem = { file: "f", line: 1, column: 1, severity: "warning", what: "w", remedy: "r" } as const;

/** A worker that answers when it is told to. */
function slowModel() {
  const asked: number[] = [];
  let answer = () => {};
  const runbookPart = (_: string, index: number) => {
    asked.push(index);
    return new Promise<RunbookPart>((resolve) => {
      answer = () => resolve({ tree: { type: "root", children: [] }, commands: [] });
    });
  };
  const model = { runbookPart, runbookProblems: async () => [problem] };
  return { asked, services: { model } as unknown as Services, answer: () => act(async () => answer()) };
}

const documentWith = (parts: number) =>
  ({
    id: "r",
    parts: Array.from({ length: parts }, (_, index) => ({ line: index * 10 + 1, lines: 10 })),
  }) as unknown as RunbookDocument;

function use(document: RunbookDocument, services: Services) {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ServicesContext value={services}>{children}</ServicesContext>
  );
  return renderHook(({ of }) => useParts(of, { current: null }), { wrapper, initialProps: { of: document } });
}

it("asks for one part after the other, those somebody goes to before the others, and at last for problems", async () => {
  const { asked, services, answer } = slowModel();
  const { result } = use(documentWith(5), services);
  expect(asked).toEqual([0]);
  result.current.want(34);
  await answer();
  expect([...result.current.drawn.keys()]).toEqual([0]);
  await answer();
  await answer();
  await answer();
  expect(result.current.problems).toBeUndefined();
  await answer();
  expect(asked).toEqual([0, 3, 4, 1, 2]);
  expect(result.current.drawn.size).toBe(5);
  expect(result.current.problems).toEqual([problem]);
});

it("keeps what is drawn until the parts of a changed file come", async () => {
  const { asked, services, answer } = slowModel();
  const { result, rerender } = use(documentWith(1), services);
  await answer();
  const [before] = result.current.drawn.values();
  rerender({ of: documentWith(1) });
  expect(result.current.drawn.get(0)).toBe(before);
  await answer();
  expect(asked).toEqual([0, 0]);
  expect(result.current.drawn.get(0)).not.toBe(before);
});
