import { cdxIconCheck, cdxIconClose } from "@wikimedia/codex-icons";
import type { Identity } from "../../core/names/identity-schema.ts";
import { Icon } from "../controls/Icon.tsx";
import { EvidenceButton } from "../evidence/EvidenceButton.tsx";
import { ComponentLink } from "../workspace/ComponentLink.tsx";
import styles from "./NameCard.module.css";

type Certificate = Identity["certificates"][number];

/** Certificates that are served for the thing, and for each of its names whether one covers it. */
export function Certificates({ certificates }: Pick<Identity, "certificates">) {
  if (certificates.length === 0) return <p className="muted">None is recorded.</p>;
  return (
    <ul className={styles.plain}>
      {certificates.map((certificate) => (
        <li key={certificate.credential} className={styles.answer}>
          <CertificateLine certificate={certificate} />
          <Covers certificate={certificate} />
        </li>
      ))}
    </ul>
  );
}

function CertificateLine({ certificate }: { readonly certificate: Certificate }) {
  const { credential, servedBy, patterns, evidence } = certificate;
  return (
    <div className={styles.line}>
      <div className={styles.what}>
        <ComponentLink id={credential} />
        {patterns.length > 0 ? (
          <strong className="mono">{patterns.join(", ")}</strong>
        ) : (
          <span className="muted">names on it not known</span>
        )}
        {servedBy.length > 0 ? (
          <span className={`${styles.because} ${styles.served}`}>
            served by
            {servedBy.map((id) => (
              <ComponentLink key={id} id={id} />
            ))}
          </span>
        ) : null}
      </div>
      <EvidenceButton title={`Certificate ${patterns.join(", ")}`} evidence={evidence} />
    </div>
  );
}

/** Shape and words say it; colour is not needed. */
function Covers({ certificate: { covers, patterns } }: { readonly certificate: Certificate }) {
  return (
    <ul className={styles.covers} aria-label={`Names and the certificate ${patterns.join(", ")}`}>
      {[...covers]
        .sort((a, b) => Number(b.covered) - Number(a.covered))
        .map(({ name, covered }) => (
          <li key={name} data-covered={covered}>
            <Icon icon={covered ? cdxIconCheck : cdxIconClose} size={16} />
            <span className={styles.verdict}>{covered ? "covers" : "does NOT cover"}</span>
            <span className="mono">{name}</span>
          </li>
        ))}
    </ul>
  );
}
