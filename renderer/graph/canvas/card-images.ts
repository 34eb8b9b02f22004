import { type CardFace, cardImage, type ZoomLevel } from "./card-image.ts";
import type { GraphColours } from "./graph-colours.ts";

/** Images of cards, each made once for one theme. */
export class CardImages {
  readonly #made = new Map<string, string>();
  readonly #colours: GraphColours;

  constructor(colours: GraphColours) {
    this.#colours = colours;
  }

  /** The `data:` address of a face. */
  of(face: CardFace, level: ZoomLevel): string {
    const { kind, caption, badges, more, worst, pinned, moreLeft, moreRight } = face;
    const detail = level === "near" ? [caption, badges.join(), more, pinned] : [];
    const key = [level, kind, worst, moreLeft, moreRight, ...detail].join("|");
    let image = this.#made.get(key);
    if (image === undefined) {
      image = cardImage(face, level, this.#colours);
      this.#made.set(key, image);
    }
    return image;
  }
}
