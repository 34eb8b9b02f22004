import type { Services } from "../../app/services.ts";
import { HostError } from "../../connection/host-client.ts";

type SaveInput = { readonly path: string; readonly text: string; readonly expected: string | null };

/** Operations that any fake host was asked for, and the path, in order: the window's journal goes to the first of them. */
export const calls: string[] = [];

/** For tests: a host with files in memory; a file's text stands for its hash. */
export function fakeServices(files: Record<string, string>, claim: unknown = { owner: "us" }) {
  const disk = new Map(Object.entries(files));
  /** What each save was asked, and why the next ones are refused, by path. */
  const saves: (SaveInput & { readonly restores?: boolean })[] = [];
  const refusals = new Map<string, string>();
  const read = (name: string) => {
    const text = disk.get(name);
    if (text === undefined) throw new HostError("not-found", `There is no ${name}.`);
    return { path: name, text, hash: text, bom: false, encoding: "utf-8", writable: true };
  };
  const save = (input: SaveInput) => {
    saves.push(input);
    const { path, text, expected } = input;
    const refusal = refusals.get(path);
    if (refusal) throw new HostError("not-saved", refusal);
    // As the host does: a file that holds the text already is not touched.
    const now = disk.get(path) ?? null;
    if (now !== text && now !== expected) throw new HostError("changed-elsewhere", `${path} has changed.`);
    disk.set(path, text);
    return { path, hash: text, before: null };
  };
  const rename = ({ from, to }: { readonly from: string; readonly to: string }) => {
    const text = read(from).text;
    disk.delete(from);
    disk.set(to, text);
    return { from, path: to, hash: text };
  };
  const call = async (name: string, input: SaveInput & { from: string; to: string }) => {
    calls.push(`${name} ${input.path}`);
    if (name === "readFile") return read(input.path);
    if (name === "claim") return claim;
    if (name === "saveFile") return save(input);
    if (name === "renameFile") return rename(input);
    return { kept: true, versions: [], recoveries: [], lost: [] };
  };
  const model = { samePlaceElsewhere: async () => undefined };
  const host = { call, onEvent: () => () => {} };
  return { services: { host, model } as unknown as Services, disk, saves, refusals };
}
