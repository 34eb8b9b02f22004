import type { Identity, NameScope } from "../../core/names/identity-schema.ts";

export type SameName = Identity["names"][number];

/** Names of one scope, under what such names are called. */
export type NameGroup = {
  readonly scope: NameScope;
  readonly title: string;
  readonly names: readonly SameName[];
};

const titles: Readonly<Record<NameScope, string>> = {
  public: "Public names",
  internal: "Internal names",
  address: "Addresses",
  "hiera-key": "Hiera keys",
  path: "Paths",
  alert: "Alert texts",
  other: "Other names",
};

/** Everything else that is the same thing, by what the name is for; the name that was asked for is left out. */
export function nameGroups({ asked, names }: Identity): readonly NameGroup[] {
  const others = names.filter(({ name }) => name.toLowerCase() !== asked.toLowerCase());
  return (Object.keys(titles) as NameScope[]).flatMap((scope) => {
    const ofScope = others.filter((name) => name.scope === scope);
    return ofScope.length > 0 ? [{ scope, title: titles[scope], names: ofScope }] : [];
  });
}
