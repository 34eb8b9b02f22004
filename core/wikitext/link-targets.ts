/** A page of the wiki, and a place on it as the wiki names it. */
export type PageTarget = { readonly title: string; readonly fragment?: string };

/** What a text alone cannot say about where its links lead, and where its lines stand. All of it may be left out. */
export type LinkTargets = {
  /** File named in warnings, and the line of it on which the text starts. */
  readonly file?: string;
  readonly firstLine?: number;
  /** Title of the page the text is for. */
  readonly page?: string;
  /** Page of the runbook a relative address leads to; undefined for none. */
  readonly runbook?: (address: string) => PageTarget | undefined;
  /** Where a component is described; a component without a place becomes its name. */
  readonly component?: (id: string) => PageTarget | undefined;
  /** Start of the address of tasks, such as `https://phabricator.wikimedia.org/`: `T123` in a text becomes a link. */
  readonly tasks?: string;
};
