import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { jsonSchemaFiles } from "./json-schemas.ts";

const root = new URL("../", import.meta.url);

it.each(jsonSchemaFiles())("$path is current; `npm run schemas` renews it", ({ path, text }) => {
  expect(readFileSync(new URL(path, root), "utf8")).toBe(text);
});

it("the folder holds no other schema", () => {
  const names = jsonSchemaFiles().map(({ path }) => path.replace("graph-data/schema/", ""));
  expect(readdirSync(new URL("graph-data/schema/", root)).sort()).toEqual(names.sort());
});

it("every file of the graph names a schema that exists", () => {
  const folder = new URL("graph-data/", root);
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".yaml"))) {
    const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(
      readFileSync(new URL(name, folder), "utf8"),
    )?.[1];
    expect(
      jsonSchemaFiles().map(({ path }) => path),
      name,
    ).toContain(`graph-data/${schema}`);
  }
});

it("schemas describe what people write: defaults may be left out, unknown fields are marked", () => {
  const graph = JSON.parse(jsonSchemaFiles()[0]?.text ?? "") as {
    properties: { relations: { items: { required: string[]; additionalProperties: boolean } } };
  };
  const { required, additionalProperties } = graph.properties.relations.items;
  expect(required).toEqual(["from", "type", "to", "evidence"]);
  expect(additionalProperties).toBe(false);
});
