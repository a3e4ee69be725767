/** A place in a drawing: x to the front of the figure, y downwards. */
export type Point = readonly [x: number, y: number];

/** An upright rectangle. */
export type Box = { left: number; top: number; right: number; bottom: number };

const perDegree = Math.PI / 180;

/** The sum of two points. */
export const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]];
/** The way from b to a. */
export const subtract = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
/** A point stretched by a factor. */
export const times = (a: Point, factor: number): Point => [a[0] * factor, a[1] * factor];
/** The point at a share of the way from a to b. */
export const between = (a: Point, b: Point, share: number): Point =>
  add(a, times(subtract(b, a), share));
/** How far two points are apart. */
export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The way of a limb: 0° hangs down, 90° points ahead, 180° points up. */
export function along(degrees: number, length: number): Point {
  return [Math.sin(degrees * perDegree) * length, Math.cos(degrees * perDegree) * length];
}

/** The angle of the way from a to b, as `along` counts it, from −180° to 180°. */
export function angleOf(a: Point, b: Point): number {
  return Math.atan2(b[0] - a[0], b[1] - a[1]) / perDegree;
}

/** A point turned about the origin; positive lifts what lies ahead. */
export function turn([x, y]: Point, degrees: number): Point {
  const cos = Math.cos(degrees * perDegree);
  const sin = Math.sin(degrees * perDegree);
  return [x * cos + y * sin, y * cos - x * sin];
}

/** An angle brought between −180° (not itself) and 180°. */
export function within180(degrees: number): number {
  const rest = ((degrees % 360) + 360) % 360;
  return rest > 180 ? rest - 360 : rest;
}

/** The smallest box around some points. */
export function boxAround(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}
