import { type Locator, type Page, expect as usualExpect } from "@playwright/test";
import { Explorer } from "./explorer.ts";

/** A save of several files waits for the disk as often: a busy one takes its time. */
export const expect = usualExpect.configure({ timeout: 20_000 });

/** The forms that edit the graph, as their user knows them. */
export class Facts {
  readonly page: Page;
  readonly explorer: Explorer;
  constructor(page: Page) {
    this.page = page;
    this.explorer = new Explorer(page);
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }
  /** What a save would change. */
  get lines(): Locator {
    return this.dialog.getByRole("region", { name: /^Lines that change/ });
  }
  get notice(): Locator {
    return this.page.getByRole("status", { name: "Edit of the graph" });
  }
  /** Forms that were filled in before the app ended. */
  get left(): Locator {
    return this.page.getByRole("region", { name: "Unsaved forms found" });
  }
  get saveButton(): Locator {
    return this.dialog.getByRole("button", { name: "Save to the file" });
  }

  /** Opens the facts of a component; returns the path of its file. */
  async open(id: string): Promise<string> {
    await this.explorer.goTo(`#/list/${id}`);
    await this.explorer.panel.getByRole("button", { name: "Edit facts…" }).click();
    await expect(this.saveButton).toBeVisible();
    return (await this.dialog.locator("p .mono").first().textContent()) ?? "";
  }

  /** Goes to another form about the same component. */
  async section(name: string): Promise<void> {
    const sections = this.dialog.getByRole("navigation", { name: "What to edit" });
    await sections.getByRole("button", { name, exact: true }).click();
  }

  /** Saves the form that is open and waits until it is told. */
  async save(): Promise<void> {
    await expect(this.lines.first()).toBeVisible();
    await this.saveButton.click();
    await expect(this.dialog).toHaveCount(0);
    await expect(this.notice).toContainText("saved in");
  }

  async undo(): Promise<void> {
    await this.notice.getByRole("button", { name: "Undo the edit" }).click();
    await expect(this.notice).toContainText("Undone");
  }
}
