import { cdxIconLinkExternal } from "@wikimedia/codex-icons";
import { Icon } from "../controls/Icon.tsx";
import { ageWords } from "../evidence/age.ts";
import { CopyButton } from "../evidence/CopyButton.tsx";
import styles from "./SourceTable.module.css";
import type { SourceRow } from "./source-rows.ts";
import { useSourcesView } from "./sources-store.ts";

type Props = {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly SourceRow[];
  /** How many blind spots each source would close, by its id; none where it has been looked in. */
  readonly closes?: ReadonlyMap<string, number>;
  /** Whether how to look is spelled out from the start, instead of at a press. */
  readonly openAtFirst?: boolean;
};

/** Sources of one group, the same columns and the same size whether they were looked in or not. */
export function SourceTable({ title, about, rows, closes, openAtFirst = false }: Props) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2>
        {title} <span className="muted">{rows.length}</span>
      </h2>
      <p className="muted">{about}</p>
      {rows.length > 0 ? (
        <div className={styles.frame}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">State of</th>
                <th scope="col">Facts</th>
                {closes ? <th scope="col">Would close</th> : null}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row
                  key={row.source.id}
                  row={row}
                  closes={closes && (closes.get(row.source.id) ?? 0)}
                  openAtFirst={openAtFirst}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className="muted">None.</p>
      )}
    </section>
  );
}

type RowProps = {
  readonly row: SourceRow;
  readonly closes: number | undefined;
  readonly openAtFirst: boolean;
};

function Row({ row, closes, openAtFirst }: RowProps) {
  const { source, age } = row;
  return (
    <tr>
      <td className={styles.source}>
        <strong>{source.title}</strong>
        <span className="muted">
          {source.kind} · <span className="mono">{source.id}</span>
        </span>
        {source.note ? <span>{source.note}</span> : null}
        {source.revision ? (
          <span className="muted">
            Revision <span className="mono">{source.revision}</span>
          </span>
        ) : null}
        {source.licence ? <span className="muted">Licence: {source.licence}</span> : null}
        {source.url ? <Address url={source.url} /> : null}
        <div className={styles.holds}>
          <span className="muted">Could hold</span>
          {source.couldHold.map((kind) => (
            <span key={kind} className="tag">
              {kind.replaceAll("-", " ")}
            </span>
          ))}
        </div>
        {source.howToLook ? <HowToLook commands={source.howToLook} open={openAtFirst} /> : null}
      </td>
      <td className="nowrap">
        {source.captured && source.captured !== "unknown" ? (
          <>
            <div>{source.captured}</div>
            <div className="muted">{ageWords(age)}</div>
          </>
        ) : (
          <span className="muted">{source.looked === "yes" ? "date unknown" : "not read"}</span>
        )}
      </td>
      <td className={styles.facts}>
        <Facts row={row} />
      </td>
      {closes === undefined ? null : (
        <td>
          <Closes source={source} count={closes} />
        </td>
      )}
    </tr>
  );
}

/** Leads to the blind spots that looking there would close. */
function Closes({ source, count }: { readonly source: SourceRow["source"]; readonly count: number }) {
  const show = useSourcesView((state) => state.showClosedBy);
  if (count === 0) return <span className="muted">none found</span>;
  return (
    <button
      type="button"
      className="button small"
      aria-label={`${count} blind spots that ${source.title} would close`}
      onClick={() => show(source.id)}
    >
      {count} {count === 1 ? "blind spot" : "blind spots"}
    </button>
  );
}

function Address({ url }: { readonly url: string }) {
  if (!/^https?:\/\//i.test(url)) return <span className="mono">{url}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {url} <Icon icon={cdxIconLinkExternal} size={16} />
      <span className="visually-hidden"> (opens in the browser)</span>
    </a>
  );
}

type HowToLookProps = { readonly commands: readonly string[]; readonly open: boolean };

function HowToLook({ commands, open }: HowToLookProps) {
  return (
    <details open={open}>
      <summary>
        How to look: {commands.length} read-only {commands.length === 1 ? "command" : "commands"}
      </summary>
      {commands.map((command) => (
        <div key={command} className={styles.command}>
          <code>{command}</code>
          <CopyButton text={command} label="Copy" />
        </div>
      ))}
    </details>
  );
}

function Facts({ row: { components, relations } }: { readonly row: SourceRow }) {
  if (components + relations === 0) return <span className="muted">none</span>;
  return (
    <>
      {components > 0 ? <div>{counted(components, "component")}</div> : null}
      {relations > 0 ? <div>{counted(relations, "relation")}</div> : null}
    </>
  );
}

function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}
