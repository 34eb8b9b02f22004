import { Scalar, stringify } from "yaml";

/** How new lines are written: the line end, and columns by which a list stands further in than its key. */
export type YamlStyle = {
  readonly lineEnd: string;
  readonly listIndent: number;
  /** Keys whose lists are written in one line, as `[a, b]`. */
  readonly inOneLine?: ReadonlySet<string>;
  /** Order of the keys in the map that stands under a key; without one they come as they are given. */
  readonly orders?: Readonly<Record<string, readonly string[]>>;
};

/** The map with its keys in an order; those that it does not name come last, as they are. */
export function inKeyOrder(
  value: Readonly<Record<string, unknown>>,
  order: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rank(a) - rank(b)));
}

/** Characters that do not show, or that look like a line end to some programs. */
const hidden = /[\p{C}\p{Zl}\p{Zp}\u00a0\u0085]/u;

/** A value on one line, in quotes where it has to be. @param inFlow inside brackets, where a comma ends a value */
export function yamlScalar(value: unknown, inFlow = false): string {
  const scalar = new Scalar(value);
  if (typeof value === "string" && (hidden.test(value) || (inFlow && /[,[\]{}]/.test(value))))
    scalar.type = Scalar.QUOTE_DOUBLE;
  return stringify(scalar, { schema: "core", lineWidth: 0, blockQuote: false }).trimEnd();
}

/** A value on one line, whatever it is. */
export function yamlFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlFlow).join(", ")}]`;
  if (!isRecord(value)) return yamlScalar(value, true);
  const fields = entriesOf(value).map(([key, item]) => `${yamlScalar(key, true)}: ${yamlFlow(item)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/** The lines of one entry of a map, each with its line end. @param indent columns in front of the key */
export function yamlPair(key: string, value: unknown, indent: number, style: YamlStyle): string {
  const start = `${" ".repeat(indent)}${yamlScalar(key)}:`;
  const { lineEnd } = style;
  if (Array.isArray(value) && value.length > 0 && !style.inOneLine?.has(key)) {
    return `${start}${lineEnd}${value.map((item) => yamlItem(item, indent + style.listIndent, style)).join("")}`;
  }
  if (isRecord(value) && entriesOf(value).length > 0)
    return `${start}${lineEnd}${yamlFields(inKeyOrder(value, style.orders?.[key]), indent + 2, style)}`;
  const text = Array.isArray(value) || isRecord(value) ? yamlFlow(value) : yamlScalar(value);
  return `${start} ${text}${lineEnd}`;
}

/** The lines of one item of a list. @param indent columns in front of the dash */
export function yamlItem(value: unknown, indent: number, style: YamlStyle): string {
  const dash = `${" ".repeat(indent)}- `;
  if (isRecord(value) && entriesOf(value).length > 0)
    return dash + yamlFields(value, indent + 2, style).slice(indent + 2);
  const text = Array.isArray(value) || isRecord(value) ? yamlFlow(value) : yamlScalar(value);
  return `${dash}${text}${style.lineEnd}`;
}

/** The lines of a map, in the order of its keys. */
export function yamlFields(
  value: Readonly<Record<string, unknown>>,
  indent: number,
  style: YamlStyle,
): string {
  return entriesOf(value)
    .map(([key, item]) => yamlPair(key, item, indent, style))
    .join("");
}

/** Whether a value is a map. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function entriesOf(value: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
