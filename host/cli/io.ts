/** What a command may use of the process around it; tests bring their own. */
export type CliIo = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Everything on standard input, cut at the limit of a request. */
  readonly readInput: () => Promise<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Folder the user is in. */
  readonly cwd: string;
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** Whether colours are welcome. */
  readonly colour: boolean;
  /** Settles when the user wants a running command to end. */
  readonly untilStopped: () => Promise<void>;
};
