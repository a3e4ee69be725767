import { extentOf, type Part, parts } from "./body";
import type { Arrow, Drawing, Prop } from "./drawing";
import { type Box, boxAround, type Point } from "./geometry";
import { type Figure, floorY, solve, spotAt } from "./pose";

/** A drawing with its joints: the position and, where there is one, the start. */
export type Solved = { drawing: Drawing; figure: Figure; start: Figure | null };

/** Solves the position and the start of a drawing. */
export function solveDrawing(drawing: Drawing): Solved {
  const { pose, start } = drawing;
  return { drawing, figure: solve(pose), start: start ? solve({ ...pose, ...start }) : null };
}

/** The parts that the ghost shows. */
export const ghostParts = ({ ghost, moving }: Drawing): readonly Part[] => ghost ?? moving;

/** Points that enclose an arrow, its head included. */
export function arrowExtent(arrow: Arrow, figure: Figure): Point[] {
  if ("centre" in arrow) {
    const [x, y] = spotAt(arrow.centre, figure);
    const [rx, ry] = arrow.radius;
    return [
      [x - rx - 4, y - ry - 4],
      [x + rx + 4, y + ry + 4],
    ];
  }
  const ends = [arrow.from, arrow.to].map((spot) => spotAt(spot, figure));
  const bend = arrow.bend ? [spotAt(arrow.bend, figure)] : [];
  const [from = [0, 0] as const, to = [0, 0] as const] = ends;
  const middle = bend.map(
    ([x, y]): Point => [(from[0] + 2 * x + to[0]) / 4, (from[1] + 2 * y + to[1]) / 4],
  );
  return [...ends, ...middle].flatMap(([x, y]): Point[] => [
    [x - 4, y - 4],
    [x + 4, y + 4],
  ]);
}

/** Points that enclose a prop; walls and floors grow with the frame and count only where they stand. */
export function propExtent(prop: Prop, figure: Figure): Point[] {
  switch (prop.kind) {
    case "wall":
      return [[prop.x + (prop.side === "behind" ? -12 : 12), floorY]];
    case "block":
    case "wedge":
    case "table": {
      const [x, y] = prop.at;
      return [prop.at, [x + prop.size[0], y + prop.size[1]]];
    }
    case "chair":
      return [
        [prop.at[0] - 26, prop.at[1] - (prop.back === false ? 0 : 54)],
        [prop.at[0] + 26, floorY],
      ];
    case "post":
      return [
        [prop.at[0] - 5, prop.at[1] - prop.height],
        [prop.at[0] + 5, prop.at[1]],
      ];
    case "tape":
      return [
        [prop.from, floorY + 9],
        [prop.to, floorY + 20],
      ];
    case "roller":
    case "ball":
      return corners(spotAt(prop.at, figure), [prop.radius ?? 13.5, prop.radius ?? 13.5]);
    case "trace":
    case "loop":
      return corners(spotAt(prop.at, figure), prop.radius);
    case "clock":
      return corners([prop.at[0], prop.at[1] + 7], [18, 28]);
    case "dumbbell":
      return corners(spotAt(prop.at, figure), [15, 15]);
    case "goniometer":
      return corners(spotAt(prop.at, figure), [30, 30]);
    case "band":
    case "towel":
      return prop.through.map((spot) => spotAt(spot, figure));
    default:
      return [spotAt(prop.from, figure), spotAt(prop.to, figure)];
  }
}

const corners = ([x, y]: Point, [rx, ry]: Point): Point[] => [
  [x - rx, y - ry],
  [x + rx, y + ry],
];

/** The radius of the round inset. */
export const insetRadius = 30;

/** Everything that a drawing shows, without the floor. */
export function extent({ drawing, figure, start }: Solved): Point[] {
  const props = [...(drawing.behind ?? []), ...(drawing.front ?? [])];
  return [
    ...extentOf(figure),
    ...(start ? extentOf(start, ghostParts(drawing)) : []),
    ...(drawing.arrows ?? []).flatMap((arrow) => arrowExtent(arrow, figure)),
    ...props.flatMap((prop) => propExtent(prop, figure)),
    ...(drawing.inset ? corners(drawing.inset.at, [insetRadius, insetRadius]) : []),
    [figure.hip[0], floorY + 6],
  ];
}

/** What a thumbnail shows: the moving parts where they were and are, and the arrows. */
function movingExtent({ drawing, figure, start }: Solved): Point[] {
  return [
    ...extentOf(figure, drawing.moving),
    ...(start ? extentOf(start, ghostParts(drawing)) : []),
    ...(drawing.arrows ?? [])
      .filter((arrow) => !("still" in arrow && arrow.still))
      .flatMap((arrow) => arrowExtent(arrow, figure)),
    ...(drawing.held ? corners(spotAt(drawing.held, figure), [8, 8]) : []),
  ];
}

type Fit = { ratio: number; padding: number; atLeast: number };

const fits = {
  large: { ratio: 4 / 3, padding: 12, atLeast: 216 },
  thumb: { ratio: 3 / 2, padding: 9, atLeast: 108 },
} as const satisfies Record<string, Fit>;

/** The part of the plane that is shown, in the shape of its size. */
export function frameOf(solved: Solved, size: "large" | "thumb"): Box {
  const { drawing } = solved;
  if (size === "large") return fitted(boxAround(extent(solved)), fits.large);
  if (drawing.thumb === "inset" && drawing.inset) {
    const box = boxAround(corners(drawing.inset.at, [insetRadius, insetRadius]));
    return fitted(box, { ...fits.thumb, padding: 2, atLeast: 0 });
  }
  const whole = drawing.thumb === "whole" ? parts : [];
  const points = [...movingExtent(solved), ...extentOf(solved.figure, whole)];
  return fitted(boxAround(points), fits.thumb);
}

/** A box with room around it, in a shape; what is added goes to all sides, but less below. */
function fitted(box: Box, { ratio, padding, atLeast }: Fit): Box {
  const inner = { width: box.right - box.left, height: box.bottom - box.top };
  const width = Math.max(inner.width + 2 * padding, (inner.height + 2 * padding) * ratio, atLeast);
  const height = width / ratio;
  const left = (box.left + box.right - width) / 2;
  const spare = height - inner.height - 2 * padding;
  const top = box.top - padding - spare * 0.6;
  return { left, top, right: left + width, bottom: top + height };
}
