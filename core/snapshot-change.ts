import type { Snapshot, SnapshotChange } from "./contract.ts";
import { fromRuns, type Run, runsOf } from "./runs.ts";
import type { Place } from "./schema/workspace.ts";

type Workspace = Snapshot["workspace"];
type ListName = keyof SnapshotChange["lists"];

const listNames = [
  "components",
  "relations",
  "sources",
  "waivers",
  "runbooks",
  "changes",
  "views",
  "plans",
] as const satisfies readonly ListName[];

/** What `now` has that `before` has not; values are the same when they are the very same objects. */
export function changeOf(before: Snapshot, now: Snapshot): SnapshotChange {
  const { workspace, problems, ...rest } = now;
  const lists = listNames
    .filter((name) => workspace[name] !== before.workspace[name])
    .map((name) => [name, runsOf<object>(before.workspace[name], workspace[name])]);
  const isMoved = workspace.places !== before.workspace.places;
  return {
    ...rest,
    since: before.revision,
    manifest: workspace.manifest,
    lists: Object.fromEntries(lists) as SnapshotChange["lists"],
    ...(isMoved ? { places: placesChanged(before.workspace.places, workspace.places) } : {}),
    problems: runsOf(before.problems, problems) as SnapshotChange["problems"],
  };
}

/**
 * The snapshot that a change was made for. Values and lists that have not changed are those of `before`.
 *
 * @throws RangeError when the change is not one of `before`
 */
export function changed(before: Snapshot, change: SnapshotChange): Snapshot {
  const { since, manifest, lists, places, problems, ...rest } = change;
  if (since !== before.revision) throw new RangeError("The change is one of another revision.");
  const workspace: Workspace = { ...before.workspace, manifest };
  for (const name of listNames) replaceList(workspace, name, lists[name]);
  if (places) workspace.places = placesAfter(before.workspace.places, places);
  return { ...rest, workspace, problems: fromRuns(before.problems, problems) };
}

function replaceList<N extends ListName>(
  workspace: Workspace,
  name: N,
  runs: readonly Run<object>[] | undefined,
): void {
  if (runs) workspace[name] = fromRuns<object>(workspace[name], runs) as Workspace[N];
}

type Places = Readonly<Record<string, Place>>;

function placesChanged(before: Places, now: Places): NonNullable<SnapshotChange["places"]> {
  const set = Object.entries(now).filter(([id, { file, line }]) => {
    const old = before[id];
    return old?.file !== file || old.line !== line;
  });
  return {
    set: Object.fromEntries(set),
    removed: Object.keys(before).filter((id) => !Object.hasOwn(now, id)),
  };
}

/** Without a prototype, because ids are words that people choose, such as `constructor`. */
function placesAfter(
  before: Places,
  { set, removed }: NonNullable<SnapshotChange["places"]>,
): Record<string, Place> {
  const places: Record<string, Place> = Object.assign(Object.create(null), before, set);
  for (const id of removed) delete places[id];
  return places;
}
