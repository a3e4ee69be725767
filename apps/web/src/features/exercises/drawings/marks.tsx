import type { Arrow as ArrowData, SupportedPart } from "./drawing";
import styles from "./drawing.module.css";
import { add, type Point, times, turn } from "./geometry";
import { arrowHead, pathPoint } from "./outline";
import { contact, type Figure, footPoints, spotAt } from "./pose";

/** One arrow that tells the movement. */
export function Arrow({ arrow, figure }: { arrow: ArrowData; figure: Figure }) {
  if ("centre" in arrow) {
    const at = spotAt(arrow.centre, figure);
    return <RoundArrow at={at} radius={arrow.radius} reverse={arrow.reverse ?? false} />;
  }
  const from = spotAt(arrow.from, figure);
  const to = spotAt(arrow.to, figure);
  const bend = arrow.bend ? spotAt(arrow.bend, figure) : times(add(from, to), 0.5);
  return (
    <CurvedArrow {...{ from, bend, to }} both={arrow.both ?? false} still={arrow.still ?? false} />
  );
}

type Curve = {
  from: Point;
  bend: Point;
  to: Point;
  both?: boolean;
  still?: boolean;
  size?: number;
};

/** An arrow along a quadratic curve; both ends where the movement goes to and fro. */
export function CurvedArrow({ from, bend, to, both = false, still = false, size = 7.5 }: Curve) {
  const heads = arrowHead(to, bend, size) + (both ? arrowHead(from, bend, size) : "");
  const end = shortOf(to, bend, size * 0.7);
  const begin = both ? shortOf(from, bend, size * 0.7) : from;
  return (
    <g className={still ? styles.stillArrow : undefined}>
      <path
        d={`M${pathPoint(begin)}Q${pathPoint(bend)} ${pathPoint(end)}`}
        className={styles.arrow}
      />
      <path d={heads} className={styles.arrowHead} />
    </g>
  );
}

function shortOf(tip: Point, from: Point, by: number): Point {
  const long = Math.hypot(tip[0] - from[0], tip[1] - from[1]) || 1;
  return add(tip, times([from[0] - tip[0], from[1] - tip[1]], by / long));
}

/** Most of a round, with the head where it ends. */
function RoundArrow({ at, radius, reverse }: { at: Point; radius: Point; reverse: boolean }) {
  const on = (degrees: number): Point => {
    const [x, y] = turn([1, 0], reverse ? 180 - degrees : degrees);
    return add(at, [x * radius[0], y * radius[1]]);
  };
  const begin = on(150);
  const end = on(-150);
  const [rx, ry] = radius;
  const sweep = reverse ? 0 : 1;
  return (
    <>
      <path
        d={`M${pathPoint(begin)}A${rx} ${ry} 0 1 ${sweep} ${pathPoint(end)}`}
        className={styles.arrow}
      />
      <path d={arrowHead(on(-164), on(-138), 7)} className={styles.arrowHead} />
    </>
  );
}

/** The bar below what stays on its support. */
export function DownBar({ down, figure }: { down: SupportedPart; figure: Figure }) {
  const leg = figure[down.startsWith("near") ? "near" : "far"];
  const [x, y] = down.endsWith("Heel")
    ? add(leg.ankle, turn(footPoints.heel, leg.foot))
    : add(add(leg.ankle, turn(footPoints.toeJoint, leg.foot)), [0, contact.toes]);
  const from = down.endsWith("Heel") ? x - 4 : x - 7;
  return <path d={`M${pathPoint([from, y + 4.5])}h15`} className={styles.down} />;
}

/** Two bars: hold it still. */
export function HeldMark({ at: [x, y] }: { at: Point }) {
  return (
    <path
      d={`M${pathPoint([x - 3, y - 6])}v12M${pathPoint([x + 3, y - 6])}v12`}
      className={styles.arrow}
    />
  );
}

/** A cross: this does not count. */
export function WrongMark({ at: [x, y] }: { at: Point }) {
  return (
    <path
      d={`M${pathPoint([x - 6, y - 6])}l12 12M${pathPoint([x + 6, y - 6])}l-12 12`}
      className={styles.wrong}
    />
  );
}
