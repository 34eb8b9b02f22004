import { expect, type Locator, type Page } from "@playwright/test";
import { Explorer } from "./explorer.ts";

/** The editor of one runbook as its user knows it. */
export class Editor {
  readonly page: Page;
  readonly explorer: Explorer;
  constructor(page: Page) {
    this.page = page;
    this.explorer = new Explorer(page);
  }

  /** What is typed in. */
  get text(): Locator {
    return this.page.locator("[data-editor] .cm-content");
  }
  get preview(): Locator {
    return this.page.getByRole("region", { name: "Preview", exact: true });
  }
  get head(): Locator {
    return this.page.getByRole("region", { name: "This runbook" });
  }
  get state(): Locator {
    return this.page.getByRole("region", { name: "State of the text" });
  }
  get problems(): Locator {
    return this.page.getByRole("region", { name: "Problems" });
  }
  get comparison(): Locator {
    return this.page.getByRole("region", { name: "Comparison" });
  }

  /** A message above the text, by its name. */
  bar(name: string): Locator {
    return this.page.getByRole("region", { name, exact: true });
  }

  button(name: string): Locator {
    return this.head.getByRole("button", { name, exact: true });
  }

  /** Opens a runbook and shows it to be edited. */
  async open(id: string, mode: "Edit" | "Split" = "Edit"): Promise<void> {
    await this.explorer.goTo(`#/runbooks/${id}`);
    await this.button(mode).click();
    await expect(this.text).toBeVisible();
  }

  /** Puts the cursor behind the last character, and the last line in view: only lines in view are drawn. */
  async goToEnd(): Promise<void> {
    await this.text.focus();
    await this.page.keyboard.press("Control+End");
  }

  /** Types behind the last character. */
  async typeAtEnd(text: string): Promise<void> {
    await this.goToEnd();
    await this.page.keyboard.type(text);
  }

  /** Saves with the mouse and waits until there is nothing to save. */
  async save(): Promise<void> {
    await this.button("Save").click();
    await this.saved();
  }

  /** Waits until the disk holds the text. */
  async saved(): Promise<void> {
    await expect(this.state).toContainText(/^saved \d/);
    await expect(this.head.getByRole("status")).toHaveText("");
  }
}
