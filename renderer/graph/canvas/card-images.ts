import { type CardDetail, type CardFace, cardImage } from "./card-image.ts";
import type { GraphColours } from "./graph-colours.ts";

/** Images of cards, each made once for one theme. */
export class CardImages {
  readonly #made = new Map<string, string>();
  readonly #colours: GraphColours;

  constructor(colours: GraphColours) {
    this.#colours = colours;
  }

  /** The `data:` address of a face. */
  of(face: CardFace, detail: CardDetail): string {
    const { kind, groupKind, caption, badges, more, worst, pinned, moreLeft, moreRight, note } = face;
    const finer = detail === "all" ? [caption, badges.join(), more, pinned] : [];
    const key = [detail, kind, groupKind, worst, moreLeft, moreRight, note, ...finer].join("|");
    let image = this.#made.get(key);
    if (image === undefined) {
      image = cardImage(face, detail, this.#colours);
      this.#made.set(key, image);
    }
    return image;
  }
}
