import { type OutcomeDetail, outcomeInWords } from "../../core/wiki/outcome-words.ts";
import type { WikiFailureData, WikiOutcome } from "../../core/wiki/wiki-outcome.ts";

type Detail = OutcomeDetail & { readonly mayHaveLanded?: boolean };

/** A wiki that refused, or could not be asked. Its texts are free of secrets, and it carries no cause that might not be. */
export class WikiFailure extends Error {
  readonly outcome: WikiOutcome;
  readonly data: WikiFailureData;
  /** The wiki may have done what it was asked all the same: the request was under way. */
  readonly mayHaveLanded: boolean;
  readonly #detail: Detail;

  constructor(outcome: WikiOutcome, detail: Detail) {
    const data = outcomeInWords(outcome, detail);
    super(`${data.message} ${data.next}`);
    this.name = "WikiFailure";
    this.outcome = outcome;
    this.data = data;
    this.mayHaveLanded = detail.mayHaveLanded ?? false;
    this.#detail = detail;
  }

  /** The same, of a request that only prepared another one. */
  beforeSending(): WikiFailure {
    return new WikiFailure(this.outcome, { ...this.#detail, mayHaveLanded: false });
  }
}
