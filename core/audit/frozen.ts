import type { Component } from "../schema/component.ts";
import type { AuditContext } from "./context.ts";
import { fileTemplates } from "./file-templates.ts";
import { writersOf } from "./relation-use.ts";

/** What is known about a file with the immutable flag. */
export type FrozenFile = {
  readonly component: Component;
  /** Why it is frozen, in the words of the data; undefined when nothing says so. */
  readonly reason?: string;
  readonly evidence: readonly string[];
  /** Programs that write this file and are not known to lift the flag first. */
  readonly lockedOut: readonly Component[];
};

/**
 * Every file that is known to be frozen. `unknown` is left out: it is neither yes nor no. A note counts as a
 * reason when it names a program that writes the file: then that program set the flag or lifts it. What is
 * known of a pattern (`/data/project/<tool>/replica.my.cnf`) holds for the files it covers.
 */
export function frozenFiles(context: AuditContext): FrozenFile[] {
  const templateOf = fileTemplates(context);
  return context.workspace.components
    .filter(({ file }) => file?.immutable === "yes")
    .map((component) => frozenFile(context, component, templateOf(component)));
}

function frozenFile(
  context: AuditContext,
  component: Component,
  template: Component | undefined,
): FrozenFile {
  const family = template?.file?.immutable === "yes" ? [component, template] : [component];
  const writers = new Map(
    [component, ...(template ? [template] : [])]
      .flatMap(({ id }) => writersOf(context, id))
      .map((writer) => [writer.id, writer]),
  );
  const known = family
    .flatMap(({ file }) => [file?.immutableNote, file?.unlock, file?.unlockNote])
    .filter(isText);
  const given = family.flatMap(({ file }) => file?.immutableReason ?? []);
  const cited = family.flatMap(({ file }) => file?.immutableEvidence ?? []);
  const naming = known.filter((text) => [...writers.values()].some((writer) => names(text, writer)));
  const reason = given[0] ?? naming[0] ?? (cited.length > 0 ? "the cited code or decision" : undefined);
  const told = [...given, ...naming, ...cited];
  return {
    component,
    ...(reason === undefined ? {} : { reason }),
    evidence: [...cited, ...component.evidence],
    lockedOut: [...writers.values()].filter((writer) => !told.some((text) => names(text, writer))),
  };
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}

function names(text: string, { id, name, aliases }: Component): boolean {
  return [id, name, ...(aliases ?? [])].some((known) => text.includes(known));
}
