import { Fragment } from "react";

/** A host name or path that breaks where a person would break it, before it breaks anywhere. */
export function BreakableName({ name }: { readonly name: string }) {
  return name.split(/(?<=[./:@_-])(?=[^./:@_-])/).map((part, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name and never move
    <Fragment key={position}>
      {position > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}
