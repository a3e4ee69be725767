import { add, angleOf, distance, type Point, subtract, times } from "./geometry";

/** A closed or open outline of a part: the points that it runs through and whether it closes itself. */
export type Outline = { points: readonly Point[]; hem: boolean };

/** Half widths of a limb along its bone: share of the length, to the front, to the back. */
export type Profile = readonly (readonly [share: number, front: number, back: number])[];

/**
 * A length to a tenth: all that a picture shows. The last bits of a sine differ between machines, so
 * they are dropped first; otherwise a tie (0.05) could round one way on a server, another in a browser.
 */
export const tenth = (value: number): number => Math.round(Math.round(value * 1e6) / 1e5) / 10;

/** A point as path data, to a tenth. */
export const pathPoint = ([x, y]: Point): string => `${tenth(x)} ${tenth(y)}`;

/** A smooth path through the points (Catmull–Rom); a hem is closed by a straight line. */
export function smoothPath({ points, hem }: Outline): string {
  const count = points.length;
  const at = (index: number): Point =>
    points[hem ? Math.max(0, Math.min(count - 1, index)) : (index + count) % count] ?? [0, 0];
  let path = `M${pathPoint(at(0))}`;
  for (let index = 0; index < (hem ? count - 1 : count); index++) {
    const from = at(index);
    const to = at(index + 1);
    const leaving = add(from, times(subtract(to, at(index - 1)), 1 / 6));
    const arriving = subtract(to, times(subtract(at(index + 2), from), 1 / 6));
    path += `C${pathPoint(leaving)} ${pathPoint(arriving)} ${pathPoint(to)}`;
  }
  return `${path}Z`;
}

/** The outline of a limb round a bone, with round ends; `hem` leaves the far end straight as cloth. */
export function limb(bone: readonly [Point, Point], profile: Profile, hem = false): Outline {
  const [from, to] = bone;
  const ahead = times(subtract(to, from), 1 / (distance(from, to) || 1));
  const across: Point = [ahead[1], -ahead[0]];
  const place = (share: number, sideways: number): Point =>
    add(add(from, times(subtract(to, from), share)), times(across, sideways));
  const front = profile.map(([share, width]) => place(share, width));
  const back = profile.map(([share, , width]) => place(share, -width)).reverse();
  const cap = (end: 0 | 1): Point[] => {
    const [, width = 0, backWidth = 0] = profile[end === 0 ? 0 : profile.length - 1] ?? [];
    const radius = (width + backWidth) / 2;
    const centre = place(end, (width - backWidth) / 2);
    const sense = end === 0 ? -1 : 1;
    return [0.25, 0.5, 0.75].map((share) => {
      const angle = Math.PI * (0.5 - share);
      const out = times(ahead, sense * Math.cos(angle) * radius);
      return add(centre, add(out, times(across, sense * Math.sin(angle) * radius)));
    });
  };
  if (hem) return { points: [...back, ...cap(0), ...front], hem };
  return { points: [...front, ...cap(1), ...back, ...cap(0)], hem };
}

/** The arrow head at a tip, for a line that arrives from a point. */
export function arrowHead(tip: Point, from: Point, size: number): string {
  const angle = (angleOf(from, tip) * Math.PI) / 180;
  const back = subtract(tip, [Math.sin(angle) * size, Math.cos(angle) * size]);
  const across: Point = [Math.cos(angle) * size * 0.6, -Math.sin(angle) * size * 0.6];
  return `M${pathPoint(add(back, across))}L${pathPoint(tip)}L${pathPoint(subtract(back, across))}Z`;
}
