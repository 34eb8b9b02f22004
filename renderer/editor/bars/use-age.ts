import { useEffect, useState } from "react";

/** Age of a moment in words, "4 s" to "12 d"; renewed while somebody looks. */
export function useAge(since: number): string {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return ageWords(Math.max(now, since) - since);
}

const units = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["min", 60_000],
  ["s", 1_000],
] as const;

/** @param ms length of time in milliseconds */
export function ageWords(ms: number): string {
  const [unit, size] = units.find(([, length]) => ms >= length) ?? ["s", 1_000];
  return `${Math.floor(ms / size)} ${unit}`;
}
