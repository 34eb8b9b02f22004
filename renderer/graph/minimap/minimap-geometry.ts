/** A rectangle in pixels of the drawing or of the map. */
export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** How the drawing lies in the map: `map = drawing * scale + offset`. */
export type MapScale = { readonly scale: number; readonly offsetX: number; readonly offsetY: number };

type Spot = { readonly x: number; readonly y: number };

const margin = 8;

/** Smallest rectangle around the middles of cards, with room for the cards themselves. */
export function boundsOf(
  spots: readonly Spot[],
  card: { readonly width: number; readonly height: number },
): Rectangle {
  if (spots.length === 0) return { x: 0, y: 0, width: card.width, height: card.height };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of spots) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return {
    x: left - card.width / 2,
    y: top - card.height / 2,
    width: right - left + card.width,
    height: bottom - top + card.height,
  };
}

/** Fits a drawing into a map of the given size, undistorted and centred. */
export function scaleInto(
  drawing: Rectangle,
  map: { readonly width: number; readonly height: number },
): MapScale {
  const scale = Math.min((map.width - margin) / drawing.width, (map.height - margin) / drawing.height);
  return {
    scale,
    offsetX: map.width / 2 - (drawing.x + drawing.width / 2) * scale,
    offsetY: map.height / 2 - (drawing.y + drawing.height / 2) * scale,
  };
}

/** A rectangle of the drawing, on the map. */
export function toMap({ x, y, width, height }: Rectangle, map: MapScale): Rectangle {
  return {
    x: x * map.scale + map.offsetX,
    y: y * map.scale + map.offsetY,
    width: width * map.scale,
    height: height * map.scale,
  };
}

/** A spot of the map, in the drawing. */
export function fromMap({ x, y }: Spot, map: MapScale): Spot {
  return { x: (x - map.offsetX) / map.scale, y: (y - map.offsetY) / map.scale };
}
