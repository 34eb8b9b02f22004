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

  get git(): GitSide {
    return new GitSide(this);
  }
  get history(): Locator {
    return this.page.getByRole("complementary", { name: "History" });
  }
  /** Versions on disk, as they are listed. */
  get versions(): Locator {
    return this.history.getByRole("list", { name: "Versions, newest first" }).getByRole("listitem");
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
    await this.explorer.goTo(`#/runbooks/${encodeURIComponent(id)}`);
    await this.button(mode).click();
    await expect(this.text).toBeVisible();
  }

  /** Opens a runbook, types behind its last character, and waits until that is known to be unsaved. */
  async openAndType(id: string, text: string): Promise<void> {
    await this.open(id);
    await this.typeAtEnd(text);
    await expect(this.head).toContainText("unsaved");
  }

  /** Chooses from the menu behind the three dots. */
  async choose(item: string): Promise<void> {
    await this.button("More about this runbook").click();
    await this.page.getByRole("menuitem", { name: item }).click();
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

/** The Git panel of the editor as its user knows it. */
export class GitSide {
  readonly panel: Locator;
  readonly #editor: Editor;
  constructor(editor: Editor) {
    this.#editor = editor;
    this.panel = editor.page.getByRole("complementary", { name: "Git" });
  }

  get files(): Locator {
    return this.panel.getByRole("list", { name: "Changed files" }).getByRole("listitem");
  }
  get commits(): Locator {
    return this.panel.getByRole("list", { name: "Commits, newest first" }).getByRole("listitem");
  }
  get conflicts(): Locator {
    return this.panel.getByRole("list", { name: "Conflicts" }).getByRole("listitem");
  }
  get message(): Locator {
    return this.panel.getByLabel("Message of the commit");
  }
  get said(): Locator {
    return this.panel.getByRole("status", { name: "What git did" });
  }
  /** Why git did nothing, and the next step. */
  get alert(): Locator {
    return this.panel.getByRole("alert");
  }

  async open(): Promise<void> {
    await this.#editor.button("Git").click();
    await expect(this.panel).toBeVisible();
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole("button", { name });
  }

  /** What its user does after having been in a terminal. */
  async comeBack(): Promise<void> {
    await this.panel.page().evaluate(() => window.dispatchEvent(new Event("focus")));
  }
}
