import { useState } from "react";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { KeyBindings } from "./KeyBindings.tsx";
import { SettingRow } from "./SettingRow.tsx";
import styles from "./SettingsScreen.module.css";
import { defaultSettings, useSettings } from "./settings-store.ts";
import { WorkspaceSetting } from "./WorkspaceSetting.tsx";

/** One searchable page; each setting names its default, and what was changed has a reset (UX §7.10). */
export function SettingsScreen() {
  const [wanted, setWanted] = useState("");
  const { settings, change, failure } = useSettings();
  const has = (text: string) => text.toLowerCase().includes(wanted.trim().toLowerCase());
  return (
    <div className={styles.settings}>
      <header className={styles.top}>
        <h1>Settings</h1>
        <input
          className="input"
          type="search"
          aria-label="Find a setting"
          placeholder="Find a setting"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </header>
      {failure ? (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      ) : null}
      <Section title="Appearance" shown={has("appearance theme light dark contrast density")}>
        <SettingRow
          title="Theme"
          about="System follows the desktop. High contrast uses black on white and stronger lines."
          changed={settings.theme !== defaultSettings.theme}
          onReset={() => change({ theme: defaultSettings.theme })}
        >
          <Choice
            label="Theme"
            value={settings.theme}
            options={{ system: "System", light: "Light", dark: "Dark", contrast: "High contrast" }}
            onChange={(theme) => change({ theme })}
          />
        </SettingRow>
        <SettingRow
          title="Density"
          about="Comfortable has rows of 32 pixels, compact of 24."
          changed={settings.density !== defaultSettings.density}
          onReset={() => change({ density: defaultSettings.density })}
        >
          <Choice
            label="Density"
            value={settings.density}
            options={{ comfortable: "Comfortable", compact: "Compact" }}
            onChange={(density) => change({ density })}
          />
        </SettingRow>
      </Section>
      <Section title="Keys" shown={has("keys keyboard shortcuts single letters bindings")}>
        <SettingRow
          title="Single-letter keys"
          about="Letters such as L, T and G work while no text is being typed."
          changed={!settings.singleKeys}
          onReset={() => change({ singleKeys: true })}
        >
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={settings.singleKeys}
              onChange={(event) => change({ singleKeys: event.target.checked })}
            />
            On
          </label>
        </SettingRow>
        <KeyBindings />
      </Section>
      <Section title="Workspace" shown={has("workspace folder open built-in")}>
        <WorkspaceSetting />
      </Section>
      <Section title="Privacy" shown={has("privacy network offline")}>
        <p>
          Network: off. No wiki is set up, so no host is ever contacted. There is no account and no telemetry.
        </p>
      </Section>
      <Section title="About" shown={has("about version settings file")}>
        <About />
      </Section>
    </div>
  );
}

function Section({
  title,
  shown,
  children,
}: {
  readonly title: string;
  readonly shown: boolean;
  readonly children: React.ReactNode;
}) {
  if (!shown) return null;
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      <div className={styles.rows}>{children}</div>
    </section>
  );
}

type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
};

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className={`segmented ${styles.choice}`}>
      <legend className="visually-hidden">{label}</legend>
      {(Object.keys(options) as T[]).map((option) => (
        <button
          key={option}
          type="button"
          className="button"
          aria-pressed={option === value}
          onClick={() => onChange(option)}
        >
          {options[option]}
        </button>
      ))}
    </fieldset>
  );
}

function About() {
  const { host } = useServices();
  const about = useAnswer(() => host.call("about", {}), [host]);
  if (!about.value) return <p className="muted">{about.error ?? "Asking…"}</p>;
  const { version, mode, platform, settingsFile } = about.value;
  return (
    <dl className={styles.about}>
      <dt>Version</dt>
      <dd>{version}</dd>
      <dt>Mode</dt>
      <dd>{mode === "desktop" ? "Desktop" : "Browser, served from this computer's loopback address"}</dd>
      <dt>Platform</dt>
      <dd>{platform}</dd>
      <dt>Settings file</dt>
      <dd className="mono">{settingsFile}</dd>
    </dl>
  );
}
