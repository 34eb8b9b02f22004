import type { BlindSpot, BlindSpotRule } from "../../core/blind-spots/blind-spot.ts";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { CopyButton } from "../evidence/CopyButton.tsx";
import { useSources } from "../evidence/use-sources.ts";
import { ComponentLink } from "../workspace/ComponentLink.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./NodePanel.module.css";
import { PanelSection } from "./PanelSection.tsx";

type Props = { readonly id: string };

/** What nobody has read: the blind spot that is selected, or those about the component that is. */
export function BlindSpots({ id }: Props) {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const { value: spots } = useAnswer(generation > 0 ? () => model.blindSpots(id) : undefined, [
    id,
    generation,
  ]);
  if (!spots || spots.length === 0) return null;
  const own = spots.find(({ component }) => component.id === id);
  if (own) {
    return (
      <PanelSection title="Blind spot">
        <OwnFacts spot={own} />
      </PanelSection>
    );
  }
  return (
    <PanelSection title={`Blind spots (${spots.length})`}>
      {spots.map((spot) => (
        <div key={spot.component.id} className={styles.blind}>
          <ComponentLink id={spot.component.id} text={spot.component.name} />
          <p className={styles.note}>{spot.component.summary}</p>
          <HowToLook spot={spot} />
        </div>
      ))}
    </PanelSection>
  );
}

const ruleWords: Readonly<Record<BlindSpotRule, string>> = {
  "unresolved-read": "something reads it, and its content is not in what was looked in",
  "hiera-value-elsewhere": "the key is looked up, and its value is kept where nobody has looked",
  "value-outside-git": "the file is tracked, and its decisive value is put in from outside git",
  "home-not-captured": "a tool's home folder, which no capture holds",
};

function OwnFacts({ spot }: { readonly spot: BlindSpot }) {
  const sources = useSources();
  return (
    <>
      <dl className={styles.facts}>
        <dt>about</dt>
        <dd>
          <ComponentLink id={spot.about} />
        </dd>
        <dt>could hold</dt>
        <dd>{spot.couldHold.map((kind) => kind.replaceAll("-", " ")).join(", ")}</dd>
        <dt>found because</dt>
        <dd>
          {ruleWords[spot.rule]} <span className={styles.age}>rule {spot.rule}</span>
        </dd>
        <dt>would be closed by</dt>
        <dd>
          {spot.sources.length > 0 ? (
            <ul className={styles.values}>
              {spot.sources.map((id) => (
                <li key={id}>{sources.get(id)?.source.title ?? id}</li>
              ))}
            </ul>
          ) : (
            "no known source; only a look at the place itself"
          )}
        </dd>
      </dl>
      <HowToLook spot={spot} />
    </>
  );
}

/** Commands that only read, ready to copy. */
function HowToLook({ spot: { howToLook } }: { readonly spot: BlindSpot }) {
  if (howToLook.length === 0) {
    return <p className="muted">No command is recorded that would show what it holds.</p>;
  }
  return (
    <>
      <p className="muted">To look, read-only:</p>
      <ul className={styles.commands}>
        {howToLook.map((command) => (
          <li key={command}>
            <code>{command}</code>
            <CopyButton text={command} label={`Copy command: ${command}`} compact />
          </li>
        ))}
      </ul>
    </>
  );
}
