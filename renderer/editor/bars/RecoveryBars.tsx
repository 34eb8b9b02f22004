import { useShallow } from "zustand/react/shallow";
import { useServices } from "../../app/services.ts";
import { useCompare } from "../compare/compare-store.ts";
import { type Recovery, settleRecovery, useRecoveries } from "../session/recoveries-store.ts";
import { Bar, BarAction } from "./Bar.tsx";
import { takeRecovered } from "./take-recovered.ts";

/** Text that was never saved, offered beside what the disk holds. */
export function RecoveryBars({ path }: { readonly path: string }) {
  const list = useRecoveries(useShallow((state) => state.list.filter((recovery) => recovery.path === path)));
  return list.map((recovery, index) => (
    <RecoveryBar
      key={recovery.id}
      recovery={recovery}
      label={index === 0 ? "Recovered text" : `Recovered text ${index + 1}`}
    />
  ));
}

type BarProps = { readonly recovery: Recovery; readonly label: string };

function RecoveryBar({ recovery, label }: BarProps) {
  const services = useServices();
  const { id, path, written, base, diskHash } = recovery;
  return (
    <Bar
      label={label}
      tone="warning"
      actions={
        <>
          <button
            type="button"
            className="button small primary"
            onClick={() => useCompare.setState({ shown: { kind: "recovery", recovery } })}
          >
            Compare
          </button>
          <BarAction run={() => takeRecovered(services, recovery)}>Take recovered text</BarAction>
          <BarAction run={() => settleRecovery(services.host, id)}>Discard</BarAction>
        </>
      }
    >
      Text of {path} from {written.slice(0, 19).replace("T", " ")} UTC was not saved before the app ended.{" "}
      {diskHash === null
        ? "There is no such file on disk."
        : base === diskHash
          ? "The file on disk is the one it was typed into."
          : "The file on disk has changed since."}
    </Bar>
  );
}
