import { expect, type Locator, type Page } from "@playwright/test";

/** The explorer as its user knows it: what stands where, by role and name. */
export class Explorer {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get question(): Locator {
    return this.page.getByRole("combobox", { name: "What do you need to know?" });
  }
  get palette(): Locator {
    return this.page.getByRole("dialog", { name: "Search, commands, alerts" });
  }
  get paletteBox(): Locator {
    return this.palette.getByRole("combobox", { name: "Search, or paste an alert" });
  }
  get panel(): Locator {
    return this.page.getByRole("complementary", { name: "Selected component" });
  }
  get dock(): Locator {
    return this.page.getByRole("region", { name: /^Evidence/ });
  }
  get canvas(): Locator {
    return this.page.getByTestId("graph-canvas");
  }

  /** Waits until the workspace has been read and summed up. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole("contentinfo")).toContainText("components");
  }

  /** Goes to a place by its address, as a bookmark would. */
  async goTo(fragment: string): Promise<void> {
    await this.ready();
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, fragment);
  }

  rail(name: string): Locator {
    return this.page.getByRole("navigation", { name: "Screens" }).getByRole("button", { name });
  }

  async openPalette(text: string): Promise<void> {
    await this.page.keyboard.press("Control+k");
    await this.paletteBox.fill(text);
  }

  /** Where the cards of the drawing are, in pixels of the canvas, once it has come to rest. */
  async cards(): Promise<Readonly<Record<string, readonly [number, number]>>> {
    await expect(this.canvas).toHaveAttribute("data-cards", /\[/);
    return JSON.parse((await this.canvas.getAttribute("data-cards")) ?? "{}");
  }

  async clickCard(id: string, options?: { readonly clickCount?: number }): Promise<void> {
    await expect.poll(async () => Object.keys(await this.cards())).toContain(id);
    const [x, y] = (await this.cards())[id] ?? [0, 0];
    await this.canvas.click({ position: { x, y }, ...options });
  }

  /** Waits until the screen has stood still for a moment. */
  async settled(): Promise<void> {
    let before = "";
    await expect
      .poll(async () => {
        const now = await this.page.getByRole("main").innerHTML();
        const still = now === before && !now.includes("skeleton") && !now.includes("Opening…");
        before = now;
        return still;
      })
      .toBe(true);
  }
}
