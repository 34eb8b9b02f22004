import { useState } from "react";

/** What leaving a merge would lose, in words, and the way to tell how far it has come. */
export function useDecided(): {
  readonly decided: string | undefined;
  readonly onAnswered: (answered: number, of: number) => void;
} {
  const [decided, setDecided] = useState<string>();
  return { decided, onAnswered: (answered, of) => setDecided(wordsFor(answered, of)) };
}

function wordsFor(answered: number, of: number): string | undefined {
  if (answered === 0) return undefined;
  const words = of === 1 ? "The conflict is answered" : `${answered} of ${of} conflicts are answered`;
  return `${words}. Leaving gives that up; yours and theirs both stay as they are.`;
}
