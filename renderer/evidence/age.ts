/** How old a date is. A month or a year is counted from its first day, so the age is the most it can be. */
export type Age = { readonly days: number; readonly atMost: boolean };

const msPerDay = 86_400_000;

/**
 * @param date YYYY, YYYY-MM, YYYY-MM-DD or "unknown"
 * @param today YYYY-MM-DD
 * @returns undefined where the date is not known
 */
export function ageOf(date: string | undefined, today: string): Age | undefined {
  if (!date || !/^\d{4}(-\d{2}){0,2}$/.test(date)) return undefined;
  const first = `${date}${"-01-01".slice(date.length - 4)}`;
  const days = Math.round((Date.parse(today) - Date.parse(first)) / msPerDay);
  return { days, atMost: date.length < 10 };
}

/** "41 d", "at most 3 d", "later, by 93 d" for what is younger than the day looked at, "date unknown". */
export function ageWords(age: Age | undefined): string {
  if (!age) return "date unknown";
  if (age.days < 0) return `later, by ${-age.days} d`;
  return age.atMost ? `at most ${age.days} d` : `${age.days} d`;
}
