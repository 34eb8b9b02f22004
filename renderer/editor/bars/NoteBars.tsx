import { undo } from "@codemirror/commands";
import { type Buffer, changeBuffer } from "../session/buffers.ts";
import { dispatchTo, openSessionOf } from "../session/sessions.ts";
import { markChanged } from "../text/changed-marks.ts";
import { Bar } from "./Bar.tsx";
import { useAge } from "./use-age.ts";

/** What happened by itself and needs no answer. */
export function NoteBars({ buffer }: { readonly buffer: Buffer }) {
  const { path, reloadedAt, unreadable, note } = buffer;
  return (
    <>
      {unreadable ? (
        <Bar label="Not editable" tone="warning">
          {unreadable} Until then it is shown as well as it can be; it cannot be typed in, and is not written
          back.
        </Bar>
      ) : null}
      {note ? (
        <Bar
          label="Saved with a remark"
          tone="warning"
          actions={<Dismiss path={path} change={{ note: undefined }} />}
        >
          {note}
        </Bar>
      ) : null}
      {reloadedAt === undefined ? null : <Reloaded path={path} at={reloadedAt} />}
    </>
  );
}

function Reloaded({ path, at }: { readonly path: string; readonly at: number }) {
  const age = useAge(at);
  const back = () => {
    const session = openSessionOf(path);
    undo({ state: session.state, dispatch: (transaction) => dispatchTo(session, transaction) });
    changeBuffer(path, { reloadedAt: undefined });
  };
  return (
    <Bar
      label="Reloaded"
      tone="note"
      actions={
        <>
          <button type="button" className="button small" onClick={back}>
            Undo
          </button>
          <Dismiss path={path} change={{ reloadedAt: undefined }} />
        </>
      }
    >
      The file changed on disk and was reloaded {age} ago. Changed lines are marked.
    </Bar>
  );
}

type DismissProps = { readonly path: string; readonly change: Parameters<typeof changeBuffer>[1] };

function Dismiss({ path, change }: DismissProps) {
  const dismiss = () => {
    changeBuffer(path, change);
    dispatchTo(openSessionOf(path), { effects: markChanged.of(undefined) });
  };
  return (
    <button type="button" className="button quiet small" onClick={dismiss}>
      Dismiss
    </button>
  );
}
