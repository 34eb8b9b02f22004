/** One text of a paste that may be an alert, normalised; `host` and `state` where the paste names them. */
export type AlertText = {
  readonly text: string;
  /** Lower case. */
  readonly host?: string;
  /** Upper case, such as CRITICAL. */
  readonly state?: string;
  /** `form`: stands where a known notification has its alert. `line`: any line, any quoted fragment. */
  readonly from: "form" | "line";
};
