/** One way to go on with what is typed: `insert` takes the place of the text from `from` to `to`. */
export type Completion = {
  readonly label: string;
  readonly insert: string;
  readonly from: number;
  readonly to: number;
};

/** What a filter lets through, and what in it could not be understood. */
export type FilterAnswer = {
  /** Ids that pass; missing when everything does. */
  readonly ids?: readonly string[] | undefined;
  readonly problems: readonly string[];
};
