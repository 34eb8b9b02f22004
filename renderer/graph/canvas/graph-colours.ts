import { type Family, families } from "../../../core/view/kinds.ts";

/** Colours as the canvas takes them, resolved from the page's tokens. */
export type GraphColours = {
  readonly canvas: string;
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly edge: string;
  readonly focus: string;
  readonly critical: string;
  readonly criticalGlyph: string;
  readonly warning: string;
  readonly warningGlyph: string;
  readonly warningOutline: string;
  readonly families: Readonly<Record<Family, { readonly border: string; readonly fill: string }>>;
};

const tokens = {
  canvas: "--canvas",
  surface: "--surface",
  text: "--text",
  muted: "--muted",
  line: "--line-strong",
  edge: "--edge",
  focus: "--focus",
  critical: "--critical",
  criticalGlyph: "--critical-glyph",
  warning: "--warning",
  warningGlyph: "--warning-glyph",
  warningOutline: "--warning-outline",
} as const;

/**
 * Reads the tokens as they hold at `place`. A canvas knows neither `var()` nor `light-dark()`, so each is
 * set on an element and read back. Where the system forces its colours, families have none of their own:
 * shape and words go on telling kinds apart.
 */
export function readGraphColours(place: HTMLElement): GraphColours {
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.style.setProperty("forced-color-adjust", "none");
  place.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const plain = Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, read(token)]));
  const colours = plain as Record<keyof typeof tokens, string>;
  const forced = matchMedia("(forced-colors: active)").matches;
  const familyOf = (family: Family) =>
    forced
      ? { border: colours.text, fill: colours.canvas }
      : { border: read(`--${family}-border`), fill: read(`--${family}-fill`) };
  const ofFamilies = Object.fromEntries(families.map((family) => [family, familyOf(family)]));
  probe.remove();
  return { ...colours, families: ofFamilies as GraphColours["families"] };
}
