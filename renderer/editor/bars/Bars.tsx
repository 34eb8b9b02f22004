import { useBuffers } from "../session/buffers.ts";
import { ClaimBar } from "./ClaimBar.tsx";
import { ElsewhereBar } from "./ElsewhereBar.tsx";
import { FailureBar } from "./FailureBar.tsx";
import { NoteBars } from "./NoteBars.tsx";
import { RecoveryBars } from "./RecoveryBars.tsx";

/** Everything there is to say about an open text beside the text; empty most of the time. */
export function Bars({ path }: { readonly path: string }) {
  const buffer = useBuffers((state) => state.byPath.get(path));
  return (
    <>
      <ClaimBar />
      <RecoveryBars path={path} />
      {buffer ? <FailureBar buffer={buffer} /> : null}
      {buffer ? <ElsewhereBar buffer={buffer} /> : null}
      {buffer ? <NoteBars buffer={buffer} /> : null}
    </>
  );
}
