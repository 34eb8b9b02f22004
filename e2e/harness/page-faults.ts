import { type BrowserContext, expect } from "@playwright/test";

/** What a page did that it must not do. */
export type PageFaults = {
  /** Hands over what was noted so far, for tests that provoke it. */
  readonly take: () => string[];
  /** Fails the test when there are any. */
  readonly expectNone: () => void;
};

/**
 * Blocks and notes every request beyond `origin`, and notes errors of the console, which is also where the
 * browser reports what the page's policy forbids.
 */
export async function watchForFaults(context: BrowserContext, origin: string): Promise<PageFaults> {
  const faults: string[] = [];
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      faults.push(`request to ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => void faults.push(`exception: ${error.error().message}`));
  return {
    take: () => faults.splice(0),
    expectNone: () => expect(faults, "what the page must not do").toEqual([]),
  };
}
