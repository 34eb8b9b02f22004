import styles from "./SettingRow.module.css";

type Props = {
  readonly title: string;
  readonly about: string;
  readonly changed: boolean;
  readonly onReset: () => void;
  readonly children: React.ReactNode;
};

/** A setting with its explanation; a changed one shows a dot and can be reset. */
export function SettingRow({ title, about, changed, onReset, children }: Props) {
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <h3>
          {title}
          {changed ? <span className={styles.dot} role="img" aria-label="changed" /> : null}
        </h3>
        <p className="muted">{about}</p>
      </div>
      <div className={styles.control}>
        {children}
        {changed ? (
          <button
            type="button"
            className="button quiet small"
            aria-label={`Reset ${title}`}
            onClick={onReset}
          >
            Reset
          </button>
        ) : null}
      </div>
    </div>
  );
}
