import type { Prop } from "./drawing";
import styles from "./drawing.module.css";
import { add, along, angleOf, type Box, type Point, times } from "./geometry";
import { pathPoint, tenth } from "./outline";
import { type Figure, floorY, spotAt } from "./pose";

type Props<Kind extends Prop["kind"]> = {
  prop: Extract<Prop, { kind: Kind }>;
  figure: Figure;
  frame: Box;
};

const line = (points: readonly Point[]) => `M${points.map(pathPoint).join("L")}`;

/** A thing that the exercise needs. */
export function Equipment({ prop, figure, frame }: Props<Prop["kind"]>) {
  switch (prop.kind) {
    case "wall":
      return <Wall {...{ prop, figure, frame }} />;
    case "block":
      return <Block {...{ prop, figure, frame }} />;
    case "wedge":
      return <Wedge {...{ prop, figure, frame }} />;
    case "table":
      return <Table {...{ prop, figure, frame }} />;
    case "chair":
      return <Chair {...{ prop, figure, frame }} />;
    case "post":
      return <path d={postPath(prop)} className={styles.sand} />;
    case "roller":
    case "ball":
      return <Round {...{ prop, figure, frame }} />;
    case "dumbbell":
      return <Dumbbell {...{ prop, figure, frame }} />;
    case "stick":
      return <Stick {...{ prop, figure, frame }} />;
    case "band":
      return <Band {...{ prop, figure, frame }} />;
    case "loop":
      return <Loop {...{ prop, figure, frame }} />;
    case "towel":
      return (
        <path d={line(prop.through.map((spot) => spotAt(spot, figure)))} className={styles.cloth} />
      );
    case "clock":
      return <Clock {...{ prop, figure, frame }} />;
    case "hand":
      return <Hand {...{ prop, figure, frame }} />;
    default:
      return <Measure {...{ prop, figure, frame }} />;
  }
}

/** The floor, as far as the frame or the wall goes. */
export function Floor({ frame, walls }: { frame: Box; walls: readonly Prop[] }) {
  const edges = walls.flatMap((prop) => (prop.kind === "wall" ? [prop] : []));
  const ahead = edges.find(({ side }) => side !== "behind")?.x ?? frame.right - 8;
  const behind = edges.find(({ side }) => side === "behind")?.x ?? frame.left + 8;
  return (
    <path d={`M${pathPoint([behind, floorY])}H${Math.round(ahead)}`} className={styles.sandLine} />
  );
}

function Wall({ prop: { x, side }, frame }: Props<"wall">) {
  const top = Math.round(frame.top + 8);
  const width = side === "behind" ? -12 : 12;
  return (
    <>
      <path d={`M${x} ${top}h${width}V${floorY}h${-width}Z`} className={styles.wall} />
      <path d={`M${x} ${top}V${floorY}`} className={styles.sandLine} />
    </>
  );
}

function Block({ prop: { at, size, soft } }: Props<"block">) {
  return (
    <rect
      x={at[0]}
      y={at[1]}
      width={size[0]}
      height={size[1]}
      rx={soft ? 4 : 1}
      className={styles.sand}
    />
  );
}

function Wedge({ prop: { at, size } }: Props<"wedge">) {
  const [x, y] = at;
  const path = `${line([
    [x, y + size[1]],
    [x + size[0], y],
    [x + size[0], y + size[1]],
  ])}Z`;
  return <path d={path} className={styles.sand} />;
}

function Table({ prop: { at, size } }: Props<"table">) {
  const [x, y] = at;
  const [width, height] = size;
  return (
    <>
      <path
        d={`M${x + 8} ${y + 6}V${y + height}M${x + width - 8} ${y + 6}V${y + height}`}
        className={styles.cloth}
      />
      <rect x={x} y={y} width={width} height="7" rx="2" className={styles.sand} />
    </>
  );
}

function Chair({ prop: { at, back } }: Props<"chair">) {
  const [x, y] = at;
  const legs = `M${x - 18} ${y}V${floorY}M${x + 18} ${y}V${floorY}`;
  const rest = back === false ? "" : `M${x - 21} ${y}L${x - 26} ${y - 52}`;
  return <path d={`M${x - 22} ${y}H${x + 24}${legs}${rest}`} className={styles.cloth} />;
}

function postPath({ at: [x, y], height }: { at: Point; height: number }): string {
  return `M${x - 4} ${y - height}h8v${height}h-8Z`;
}

function Round({ prop, figure }: Props<"roller" | "ball">) {
  const [x, y] = spotAt(prop.at, figure);
  const radius = prop.radius ?? 13.5;
  return (
    <>
      <circle cx={tenth(x)} cy={tenth(y)} r={radius} className={styles.sand} />
      {prop.kind === "roller" && (
        <circle cx={tenth(x)} cy={tenth(y)} r={radius * 0.38} className={styles.sandLine} />
      )}
    </>
  );
}

function Dumbbell({ prop, figure }: Props<"dumbbell">) {
  const [x, y] = spotAt(prop.at, figure).map(Math.round) as [number, number];
  const way = prop.upright ? `rotate(90 ${x} ${y})` : undefined;
  return (
    <g transform={way}>
      <path d={`M${x - 9} ${y}h18`} className={styles.cloth} />
      <rect x={x - 14} y={y - 7} width="7" height="14" rx="2" className={styles.sand} />
      <rect x={x + 7} y={y - 7} width="7" height="14" rx="2" className={styles.sand} />
    </g>
  );
}

function Stick({ prop, figure }: Props<"stick">) {
  const from = spotAt(prop.from, figure);
  const to = spotAt(prop.to, figure);
  return (
    <>
      <path d={line([from, to])} className={styles.cloth} />
      <circle cx={tenth(to[0])} cy={tenth(to[1])} r="4" className={styles.sand} />
    </>
  );
}

/** A stopwatch with the seconds that a movement takes; its words are never mirrored. */
function Clock({ prop: { at, seconds } }: Props<"clock">) {
  const [x, y] = at;
  const end = add(at, along(180 - seconds * 6, 11));
  return (
    <>
      <path d={`M${x} ${y - 14}v-5M${x - 4} ${y - 19}h8`} className={styles.measure} />
      <circle cx={x} cy={y} r="14" className={styles.disc} />
      <path
        d={`M${pathPoint(at)}V${y - 11}A11 11 0 ${seconds > 30 ? 1 : 0} 1 ${pathPoint(end)}Z`}
        className={styles.arrowHead}
      />
      <circle cx={x} cy={y} r="14" className={styles.measure} />
      <text x={x} y={y + 31} className={styles.words}>
        {seconds} s
      </text>
    </>
  );
}

/** Somebody else's forearm with its open hand, which pushes lightly. */
function Hand({ prop, figure }: Props<"hand">) {
  const [from, to] = [spotAt(prop.from, figure), spotAt(prop.to, figure)];
  const across = along(angleOf(from, to) + 90, 8);
  const path = line([from, to]) + line([add(to, across), add(to, times(across, -0.6))]);
  return (
    <>
      <path d={path} className={styles.handEdge} />
      <path d={path} className={styles.hand} />
    </>
  );
}

/** A rubber band: two lines side by side, so that it reads as a loop. */
function Band({ prop, figure }: Props<"band">) {
  const through = prop.through.map((spot) => spotAt(spot, figure));
  const half = (prop.wide ?? 7) / 2;
  const beside = (sign: 1 | -1) =>
    through.map((point, index) => {
      const other = through[index + 1] ?? through[index - 1] ?? point;
      const sense = through[index + 1] ? sign : -sign;
      return add(point, along(angleOf(point, other) + 90 * sense, half));
    });
  return <path d={`${line([...beside(1), ...beside(-1).reverse()])}Z`} className={styles.band} />;
}

function Loop({ prop, figure }: Props<"loop">) {
  const [x, y] = spotAt(prop.at, figure).map(tenth);
  return (
    <ellipse
      cx={x}
      cy={y}
      rx={prop.radius[0]}
      ry={prop.radius[1]}
      transform={prop.tilt ? `rotate(${prop.tilt} ${x} ${y})` : undefined}
      className={styles.band}
    />
  );
}

/** What measures or marks: tape, distance, goniometer, a level, a trace on the ground. */
function Measure({ prop, figure }: Props<"tape" | "distance" | "goniometer" | "level" | "trace">) {
  switch (prop.kind) {
    case "tape":
      return <Tape from={prop.from} to={prop.to} />;
    case "distance": {
      const [x, y] = spotAt(prop.from, figure);
      const [end, endY] = spotAt(prop.to, figure);
      const path = `M${pathPoint([x, y - 5])}v10M${pathPoint([end, endY - 5])}v10M${pathPoint([x, y])}L${pathPoint([end, endY])}`;
      return <path d={path} className={styles.measure} />;
    }
    case "goniometer": {
      const at = spotAt(prop.at, figure);
      const arms = prop.arms.map((degrees) => line([at, add(at, along(degrees, 30))]));
      return (
        <>
          <circle cx={tenth(at[0])} cy={tenth(at[1])} r="4.5" className={styles.measure} />
          <path d={arms.join("")} className={styles.measure} />
        </>
      );
    }
    case "level":
      return <path d={line([prop.from, prop.to])} className={styles.level} />;
    case "trace": {
      const [x, y] = spotAt(prop.at, figure);
      return (
        <ellipse
          cx={tenth(x)}
          cy={tenth(y)}
          rx={prop.radius[0]}
          ry={prop.radius[1]}
          className={styles.sandLine}
        />
      );
    }
  }
}

/** A measuring tape below the floor line, its numbers starting at the wall. */
function Tape({ from, to }: { from: number; to: number }) {
  const count = Math.floor((to - from) / 5);
  const ticks = Array.from({ length: count }, (_, index) => index + 1)
    .map((index) => `M${to - index * 5} ${floorY + 9}v${index % 5 === 0 ? 8 : 4.5}`)
    .join("");
  return (
    <>
      <rect
        x={from}
        y={floorY + 9}
        width={to - from}
        height="11"
        rx="1.5"
        className={styles.tape}
      />
      <path d={ticks} className={styles.tick} />
    </>
  );
}
