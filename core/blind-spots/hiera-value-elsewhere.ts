import type { Component } from "../schema/component.ts";
import { closingSources, closingWords, commandsOf } from "./closing-sources.ts";
import type { GapRule } from "./gap.ts";
import type { Surroundings } from "./surroundings.ts";

/** A Hiera key whose value stands outside git, or is known only from a copy made later. */
export const hieraValueElsewhere: GapRule = {
  id: "hiera-value-elsewhere",
  find(component, around) {
    const { id, kind, name, tracked } = component;
    if (kind !== "hiera-key" || tracked === "yes") return undefined;
    const places = around.needs(id).filter(({ type }) => type === "stored-in");
    const consoles = places
      .flatMap(({ to }) => around.componentOf(to) ?? [])
      .filter((place) => place.kind === "console");
    const later = onlyLater(component, around);
    if (tracked === undefined && consoles.length === 0 && later === undefined) return undefined;
    if (wasLookedUp(component, around)) return undefined;
    const sources = closingSources(around, ["hiera-values"]);
    const where = consoles.map((console) => console.name).join(" or ");
    return {
      name: `Value of ${name}`,
      summary: [
        `The value of this key stands ${where === "" ? "outside git" : `in ${where}, outside git`}.`,
        knownValue(component, later),
        closingWords(sources, "Looking it up and recording it with its date would close it."),
      ].join(" "),
      couldHold: ["hiera-values", "names", "addresses"],
      sources,
      howToLook: commandsOf(sources),
    };
  },
};

/** Date of the copy that a value is known from, where every source that could hold it is of a later day. */
function onlyLater({ value, asOf, evidence }: Component, around: Surroundings): string | undefined {
  const dates = around
    .sourcesOf(evidence)
    .filter(({ kind, couldHold }) => kind !== "report" && couldHold.includes("hiera-values"))
    .map(({ captured = "unknown" }) => captured);
  if (value === undefined || dates.length === 0) return undefined;
  return dates.every((date) => isLater(date, asOf)) ? dates.sort()[0] : undefined;
}

/** Partial dates are compared as far as both go; what has no date is not called later. */
function isLater(date: string, asOf: string): boolean {
  if (date === "unknown" || asOf === "unknown") return false;
  const length = Math.min(date.length, asOf.length);
  return date.slice(0, length) > asOf.slice(0, length);
}

/** Whether the place that holds the value was looked in, in the state of that day. */
function wasLookedUp({ asOf, evidence }: Component, around: Surroundings): boolean {
  return around
    .sourcesOf(evidence)
    .some(
      ({ kind, looked, captured = "unknown", couldHold }) =>
        kind !== "repository" &&
        kind !== "report" &&
        looked === "yes" &&
        couldHold.includes("hiera-values") &&
        !isLater(captured, asOf),
    );
}

function knownValue({ value, asOf }: Component, later: string | undefined): string {
  if (value === undefined) return "What it was is not known.";
  return later === undefined
    ? `What is known of it: “${value}”.`
    : `What is known of it, “${value}”, is from a copy of ${later}, later than ${asOf}.`;
}
