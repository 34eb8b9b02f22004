import { actionWords, type Grade, grades, gradeWords } from "../../core/impact/grade.ts";
import type { Impact, ImpactLine } from "../../core/impact/impact-schema.ts";

/**
 * The verdict as plain text for a chat or a task: claim and coverage first, then every line with its reason.
 *
 * @param name the subject as people know it
 */
export function impactText(impact: Impact, name: string): string {
  const oldest = impact.oldestEvidence
    ? `Oldest evidence: ${impact.oldestEvidence.source}, ${impact.oldestEvidence.captured}`
    : "Oldest evidence: none with a date";
  const parts = [
    [
      `What breaks if I ${actionWords[impact.action]} ${name || "nothing named"}`,
      `Verdict: ${impact.verdict.words}`,
      `Looked in: ${listed(impact.lookedIn)}`,
      `NOT looked in: ${listed(impact.notLookedIn)}`,
      oldest,
      ...impact.remarks,
    ],
    ...grades.map((grade) => gradeText(grade, impact.grades[grade])),
    statements("If you then switch", impact.preflight),
    statements("Delays", impact.delays),
    statements("Undo", impact.undo),
    impact.checks.length > 0 ? ["Checks that would tell you:", ...impact.checks.map((id) => `  ${id}`)] : [],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function gradeText(grade: Grade, lines: readonly ImpactLine[]): string[] {
  if (lines.length === 0) return [];
  return [`${gradeWords[grade]} (${lines.length})`, ...lines.map(lineText)];
}

function lineText({ name, because, evidence }: ImpactLine): string {
  const proof = evidence.length > 0 ? ` [${evidence.join(", ")}]` : "";
  return `  ${name}: ${because}${proof}`;
}

type Said = { readonly words: string; readonly evidence: readonly string[] };

function statements(title: string, said: readonly Said[]): string[] {
  if (said.length === 0) return [];
  return [`${title}:`, ...said.map(({ words, evidence }) => `  ${words} [${evidence.join(", ")}]`)];
}

function listed(ids: readonly string[]): string {
  return ids.length > 0 ? ids.join(", ") : "none";
}
