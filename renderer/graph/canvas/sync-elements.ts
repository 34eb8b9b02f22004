import type { Core, ElementDefinition } from "cytoscape";

/**
 * Brings the drawing to the given elements with as few changes as may be: what is gone is removed, what stays
 * keeps its drawing, what is new is added.
 * @param stateOf classes of the moment, such as zoom level and emphasis
 */
export function syncElements(
  cy: Core,
  wanted: readonly ElementDefinition[],
  stateOf: (definition: ElementDefinition) => string,
): void {
  const ids = new Set(wanted.map(({ data }) => data.id));
  cy.batch(() => {
    cy.elements()
      .filter((element) => !ids.has(element.id()))
      .remove();
    const added: ElementDefinition[] = [];
    for (const definition of wanted) {
      const classes = `${definition.classes ?? ""} ${stateOf(definition)}`;
      const known = cy.getElementById(definition.data.id ?? "");
      if (known.empty()) added.push({ ...definition, data: { ...definition.data }, classes });
      else update(known, { ...definition, classes });
    }
    cy.add(added);
  });
}

function update(
  element: ReturnType<Core["getElementById"]>,
  { data, position, classes }: ElementDefinition,
): void {
  const changed = Object.entries(data).some(([key, value]) => !same(element.data(key), value));
  if (changed) element.data({ ...data });
  const place = position && element.isNode() ? element.position() : undefined;
  if (position && place && (place.x !== position.x || place.y !== position.y))
    element.position({ ...position });
  if (typeof classes === "string") element.classes(classes);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));
}
