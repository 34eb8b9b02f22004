import type { Identity } from "../../core/names/identity-schema.ts";
import { EvidenceButton } from "../evidence/EvidenceButton.tsx";
import styles from "./NameCard.module.css";

type Props = { readonly identity: Identity; readonly from: "inside" | "outside" };

/** What names of the thing answer on one side of the cloud's edge, and on what that depends. */
export function Answers({ identity, from }: Props) {
  const answers = identity.answers.filter((answer) => answer.from === from);
  if (answers.length === 0) return <p className="muted">Nothing is recorded.</p>;
  return (
    <ul className={styles.plain}>
      {answers.map((answer) => (
        <li key={`${answer.name} ${answer.words}`} className={styles.answer}>
          <div className={styles.line}>
            <div className={styles.what}>
              {answer.name === identity.asked ? null : <span className="mono">{answer.name} answers</span>}
              <AnswerWords words={answer.words} answers={answer.answer} />
            </div>
            <EvidenceButton
              title={`${answer.name} from ${answer.from}: ${answer.words}`}
              evidence={answer.evidence}
            />
          </div>
          <Dependence statements={answer.dependsOn} />
        </li>
      ))}
    </ul>
  );
}

type WordsProps = { readonly words: string; readonly answers: readonly string[] };

/** The sentence, with each address in it set as one. */
function AnswerWords({ words, answers }: WordsProps) {
  if (answers.length === 0) {
    return (
      <>
        <strong>not known</strong>
        <span className={styles.because}>{words}</span>
      </>
    );
  }
  const pieces = answers.reduce<readonly string[]>(
    (before, answer) => before.flatMap((piece) => (answers.includes(piece) ? piece : cut(piece, answer))),
    [words],
  );
  const missing = answers.filter((answer) => !pieces.includes(answer));
  return (
    <span>
      {missing.length > 0 ? <strong className="mono">{missing.join(", ")} </strong> : null}
      {pieces.map((piece, at) => {
        const key = `${at} ${piece}`;
        return answers.includes(piece) ? (
          <strong key={key} className="mono">
            {piece}
          </strong>
        ) : (
          <span key={key}>{piece}</span>
        );
      })}
    </span>
  );
}

/** A text at each place where a part of it stands, that part included. */
function cut(text: string, part: string): readonly string[] {
  return text
    .split(part)
    .flatMap((piece, at) => (at === 0 ? [piece] : [part, piece]))
    .filter(Boolean);
}

/** More than this would push what the certificate covers out of sight. */
const mostOpen = 2;

function Dependence({ statements }: { readonly statements: Identity["answers"][number]["dependsOn"] }) {
  if (statements.length === 0) return null;
  const list = (
    <ul className={styles.depends} aria-label="It depends on">
      {statements.map(({ words, evidence }) => (
        <li key={words} className={styles.line}>
          <span>{words}</span>
          <EvidenceButton title={words} evidence={evidence} />
        </li>
      ))}
    </ul>
  );
  if (statements.length <= mostOpen) return list;
  return (
    <details className={styles.more}>
      <summary>It depends on {statements.length} things</summary>
      {list}
    </details>
  );
}
