import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";

/**
 * Names one run of a program. The number of a process is given out again, so where the system tells, its start and
 * the boot of the machine are part of the name.
 */
export const processIdentitySchema = z.object({
  pid: z.number().int(),
  /** Ticks between boot and start of the process; null where the system does not tell. */
  started: z.string().nullable(),
  boot: z.string().nullable(),
  /** Stays when the name of the machine changes. */
  machine: z.string().nullable(),
  /** Name of the machine, for display. */
  host: z.string(),
});
export type ProcessIdentity = z.infer<typeof processIdentitySchema>;

/** What the system tells of processes; replaced in tests. */
export type ProcessTable = {
  /** Content of a file of proc(5) or the like; undefined where it does not exist. */
  readonly read: (file: string) => string | undefined;
  readonly isRunning: (pid: number) => boolean;
};

const system: ProcessTable = {
  read: (file) => {
    try {
      return readFileSync(file, "utf8");
    } catch {
      return undefined;
    }
  },
  isRunning: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "EPERM";
    }
  },
};

/** This run of this program. */
export function ownIdentity(table: ProcessTable = system): ProcessIdentity {
  return {
    pid: process.pid,
    started: startOf(process.pid, table),
    boot: table.read("/proc/sys/kernel/random/boot_id")?.trim() ?? null,
    machine: table.read("/etc/machine-id")?.trim() || null,
    host: hostname(),
  };
}

/** Whether that run still goes on; `unknown` for one of another machine. */
export function fateOf(
  identity: ProcessIdentity,
  own: ProcessIdentity = ownIdentity(),
  table: ProcessTable = system,
): "running" | "ended" | "unknown" {
  if (differ(identity.machine, own.machine)) return "unknown";
  if (differ(identity.boot, own.boot) || !table.isRunning(identity.pid)) return "ended";
  if (hasDied(identity.pid, table)) return "ended";
  return differ(identity.started, startOf(identity.pid, table)) ? "ended" : "running";
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

function startOf(pid: number, table: ProcessTable): string | null {
  return statOf(pid, table)[19] ?? null;
}

/** A process that was killed keeps its number until its parent has looked, which in a container may be never. */
function hasDied(pid: number, table: ProcessTable): boolean {
  return ["Z", "X"].includes(statOf(pid, table)[0] ?? "");
}

/** Fields of proc_pid_stat(5) from the third on, the state; the name before, in parentheses, may hold anything. */
function statOf(pid: number, table: ProcessTable): readonly string[] {
  const stat = table.read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
}
