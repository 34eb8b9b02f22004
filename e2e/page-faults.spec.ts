import { expect, test } from "@playwright/test";
import { watchForFaults } from "./harness/page-faults.ts";

const origin = "https://runbooks.test";

/** What every other test of the page relies on to fail by itself. */
test("the watch over a page sees each kind of fault", async ({ page, context }) => {
  await context.route(`${origin}/**`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<p>page</p>" }),
  );
  const faults = await watchForFaults(context, origin);
  await page.goto(`${origin}/`);
  expect(faults.take()).toEqual([]);
  faults.expectNone();

  const failed = page.waitForEvent("requestfailed");
  await page.evaluate(() => {
    console.error("told");
    setTimeout(() => {
      throw new Error("thrown");
    });
    new Image().src = "https://elsewhere.test/pixel.png";
  });
  await failed;
  const noted = faults.take();
  for (const fault of ["console: told", "exception: thrown", "request to https://elsewhere.test/pixel.png"]) {
    expect(noted).toContain(fault);
  }
  expect(faults.take()).toEqual([]);
});
