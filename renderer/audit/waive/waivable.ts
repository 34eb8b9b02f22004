import type { Flag, RuleId, Severity } from "../../../core/audit/flag.ts";

/** What one waiver would silence: every flag of one rule at one component. */
export type Waivable = {
  readonly key: string;
  readonly component: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly messages: readonly string[];
  /** End of the waiver that it already has, and that a new one replaces. */
  readonly until?: string;
};

/** Most that one call of the host takes. */
export const mostAtOnce = 1000;

/** Flags as waivers see them, in their order; two flags of one rule at one component are one. */
export function waivablesOf(flags: readonly Flag[]): Waivable[] {
  const byKey = new Map<string, Waivable>();
  for (const { component, rule, severity, message, waived } of flags) {
    const key = `${component} ${rule}`;
    const known = byKey.get(key);
    byKey.set(key, {
      ...(known ?? { key, component, rule, severity, ...(waived ? { until: waived.expires } : {}) }),
      messages: [...(known?.messages ?? []), message],
    });
  }
  return [...byKey.values()];
}

/** Under which what is typed about a waiver is kept: with its component, where it is but one. */
export function waiverAbout(waivables: readonly Waivable[]): string {
  const [first, ...rest] = new Set(waivables.map(({ component }) => component));
  return first !== undefined && rest.length === 0 ? `waive ${first}` : "waive";
}
