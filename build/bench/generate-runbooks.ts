import type { Component } from "../../core/schema/component.ts";
import type { Runbook } from "../../core/schema/runbook.ts";
import type { Random } from "./random.ts";

const headings = ["Meaning", "Impact", "Diagnosis", "Mitigation", "Rollback", "Verify", "Escalate"];
const sentencesPerSection = 9;

/** Runbooks of about 5 kB in the house shape; every other one answers the alert of a check. */
export function generateRunbooks(
  components: readonly Component[],
  count: number,
  words: readonly string[],
  random: Random,
): Runbook[] {
  const checks = components.filter(({ check }) => check);
  return Array.from({ length: count }, (_, number) => {
    const check = number % 2 === 0 ? checks[(number / 2) % Math.max(1, checks.length)] : undefined;
    const about = components.length > 0 ? [random.pick(components), random.pick(components)] : [];
    const title = `${capital(words[300 + random.below(words.length - 300)] ?? "")} ${sentence(words, random, 3)} ${number}`;
    return {
      id: `runbook-${number}`,
      file: `runbooks/runbook-${number}.md`,
      title,
      components: [...new Set([...(check ? [check.id] : []), ...about.map(({ id }) => id)])],
      alerts: check?.check ? [check.check.alert] : [],
      status: random.pick(["stub", "draft", "reviewed"] as const),
      tags: [random.pick(words), random.pick(words)],
      body: bodyOf(about, words, random),
      bodyLine: 8,
    };
  });
}

function bodyOf(about: readonly Component[], words: readonly string[], random: Random): string {
  const sections = headings.map((heading) => {
    const named = about.map(({ name }) => `Look at \`${name}\` first.`).join(" ");
    const text = Array.from(
      { length: sentencesPerSection },
      () => `${capital(sentence(words, random, 6 + random.below(8)))}.`,
    ).join(" ");
    const command = `\`\`\`sh\nsudo ${sentence(words, random, 2)} <host>\n\`\`\``;
    return `## ${heading}\n\n${heading === "Diagnosis" ? `${named} ` : ""}${text}\n\n${command}\n`;
  });
  return `${capital(sentence(words, random, 9))}.\n\n${sections.join("\n")}`;
}

function sentence(words: readonly string[], random: Random, length: number): string {
  return Array.from({ length }, () => words[random.zipf(words.length)]).join(" ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
