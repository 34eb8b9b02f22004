import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import type { ChangeSet, Text } from "@codemirror/state";
import { useEffect } from "react";
import type { TextProblem } from "../../../core/editing/lint-text.ts";
import { type Services, useServices } from "../../app/services.ts";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import {
  dispatchTo,
  followPlaces,
  onText,
  openSessionOf,
  type Session,
  sessionOf,
} from "../session/sessions.ts";
import { askAbout } from "../worker/send-text.ts";
import { applyFix } from "./apply-fix.ts";
import { useChecks } from "./check-store.ts";

/** From the last keystroke to the check, in milliseconds; a large text takes the worker longer. */
const delay = { usual: 250, large: 900 };
const large = 200_000;

/** Checks an open text whenever it has changed, in the worker, and marks what it finds. */
export function useCheck(path: string): void {
  const services = useServices();
  const generation = useWorkspace((state) => state.generation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another workspace judges the same text anew
  useEffect(() => {
    const session = openSessionOf(path);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    let busy = false;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void run(), session.state.doc.length > large ? delay.large : delay.usual);
    };
    const run = async () => {
      if (busy) return wait();
      busy = true;
      await check(services, session, () => stopped).catch(() => {});
      busy = false;
    };
    const stop = onText(path, wait);
    void run();
    return () => {
      stopped = true;
      clearTimeout(timer);
      stop();
    };
  }, [path, services, generation]);
}

const sentBases = new WeakMap<Session, Text>();
const follows = new WeakMap<Session, () => void>();

async function check({ model }: Services, session: Session, isStopped: () => boolean): Promise<void> {
  const { path } = session;
  const places = followPlaces(session);
  // Copying a large text into the worker takes time: what it has it is not sent again.
  const isKnown = sentBases.get(session) === session.base;
  sentBases.set(session, session.base);
  const base = isKnown ? undefined : session.base.toString();
  const { problems, words } = await askAbout(session, (sent) => model.checkText(sent, base));
  if (isStopped() || sessionOf(path) !== session) return places.stop();
  follows.get(session)?.();
  follows.set(session, places.stop);
  const checked = { problems, words, since: places.since };
  useChecks.setState(({ byPath }) => ({ byPath: new Map(byPath).set(path, checked) }));
  const diagnostics = problems.map((problem) => diagnosticOf(problem, places.since, path));
  dispatchTo(session, setDiagnostics(session.state, diagnostics));
}

/** Places are those of now: it may have been typed on while the worker was looking. */
function diagnosticOf(problem: TextProblem, since: () => ChangeSet, path: string): Diagnostic {
  const changes = since();
  const from = changes.mapPos(Math.min(problem.from, changes.length), 1);
  const to = Math.max(from, changes.mapPos(Math.min(problem.to, changes.length), -1));
  return {
    ...{ from, to, severity: problem.severity, message: `${problem.what} ${problem.remedy}` },
    actions: problem.fixes.map((fix) => ({ name: fix.title, apply: () => applyFix(path, fix, since()) })),
  };
}
