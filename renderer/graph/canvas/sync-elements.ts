import type { Core, ElementDefinition } from "cytoscape";

/**
 * Brings the drawing to the given elements with as few changes as may be: what is gone is removed, what stays
 * keeps its drawing, what is new is added.
 * @param level class of the present zoom level, which every element carries
 */
export function syncElements(cy: Core, wanted: readonly ElementDefinition[], level: string): void {
  const ids = new Set(wanted.map(({ data }) => data.id));
  cy.batch(() => {
    cy.elements()
      .filter((element) => !ids.has(element.id()))
      .remove();
    const added: ElementDefinition[] = [];
    for (const definition of wanted) {
      const classes = `${definition.classes ?? ""} ${level}`;
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
  return a === b || (Array.isArray(a) && Array.isArray(b) && String(a) === String(b));
}
