import type { InputEvent } from "electron";

const deliberate: ReadonlySet<InputEvent["type"]> = new Set([
  "mouseDown",
  "mouseUp",
  "rawKeyDown",
  "keyDown",
  "gestureTap",
]);

/** How long a click or key press counts as the cause of what follows: the browsers' transient activation. */
const activationMs = 5_000;

/** Remembers a page's last click or key press: Electron does not say whether a link was followed by a person. */
export class RecentInput {
  #last = Number.NEGATIVE_INFINITY;
  readonly #now: () => number;

  /** @param now milliseconds of a clock that only goes forward */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Takes note of an event of the page's input. */
  note(event: Pick<InputEvent, "type">): void {
    if (deliberate.has(event.type)) this.#last = this.#now();
  }

  /** Whether a person has just acted; one act allows one link. */
  take(): boolean {
    const recent = this.#now() - this.#last <= activationMs;
    this.#last = Number.NEGATIVE_INFINITY;
    return recent;
  }
}
