import type { Side } from "@talus/domain/sides";
import type { Drawing } from "./drawing";
import styles from "./drawing.module.css";
import { Equipment, Floor } from "./equipment";
import { FarLimbs, Ghost, NearArm, NearBody } from "./figure";
import { frameOf, ghostParts, type Solved, solveDrawing } from "./frame";
import type { Box } from "./geometry";
import { Inset } from "./insets";
import { Arrow, DownBar, HeldMark, WrongMark } from "./marks";
import { tenth } from "./outline";
import { spotAt } from "./pose";

/** How a drawing is shown: large with its words, or a thumbnail beside a name that says it. */
export type DrawingLook = {
  side?: Side;
  size?: "thumb" | "large";
  /** The colour of what moves: the accent, or the side's in a session. */
  moving?: "accent" | "side";
};

type Props = DrawingLook & { drawing: Drawing };

/** A drawing as a picture: right as drawn, left mirrored; a thumbnail is cropped to what moves. */
export function Scene({ drawing, side, size = "large", moving = "accent" }: Props) {
  const solved = solveDrawing(drawing);
  const frame = frameOf(solved, size);
  const { left, top, right, bottom } = frame;
  const colour = moving === "side" && side ? styles[side] : "";
  return (
    <svg
      viewBox={[left, top, right - left, bottom - top].map(tenth).join(" ")}
      className={`${styles.drawing} ${size === "thumb" ? styles.thumb : ""} ${colour}`}
      role="img"
      aria-label={size === "thumb" ? undefined : spoken(drawing.says, side)}
      aria-hidden={size === "thumb" || undefined}
    >
      <g
        className={side === "left" ? styles.mirrored : undefined}
        transform={side === "left" ? `matrix(-1 0 0 1 ${tenth(left + right)} 0)` : undefined}
      >
        <Contents solved={solved} frame={frame} size={size} />
      </g>
    </svg>
  );
}

/** What a drawing says, with the side that it shows where it shows one. */
function spoken(says: string, side: Side | undefined): string {
  return side ? `${side === "left" ? "Left" : "Right"} side: ${says}` : says;
}

type ContentsProps = { solved: Solved; frame: Box; size: "thumb" | "large" };

/** From behind to front: equipment, far limbs, ghost, body, what lies before it, near arm, marks. */
function Contents({ solved, frame, size }: ContentsProps) {
  const { drawing, figure, start } = solved;
  const { inset } = drawing;
  const whole = (
    <>
      <Body solved={solved} frame={frame} />
      <Marks solved={solved} />
    </>
  );
  const round = inset && (
    <Inset inset={inset} figure={figure} start={start}>
      {whole}
    </Inset>
  );
  if (size === "thumb" && drawing.thumb === "inset") return round;
  return (
    <>
      {whole}
      {size === "large" && round}
    </>
  );
}

/** Everything but the marks. */
function Body({ solved, frame }: Omit<ContentsProps, "size">) {
  const { drawing, figure, start } = solved;
  const { moving, behind = [], front = [] } = drawing;
  const things = (props: typeof behind) =>
    props.map((prop, index) => (
      <Equipment key={`${prop.kind}${index.toString()}`} {...{ prop, figure, frame }} />
    ));
  return (
    <>
      <Floor frame={frame} walls={behind} />
      {things(behind)}
      <FarLimbs figure={figure} moving={moving} />
      {start && <Ghost figure={start} of={ghostParts(drawing)} />}
      <NearBody figure={figure} moving={moving} />
      {things(front)}
      <NearArm figure={figure} moving={moving} />
    </>
  );
}

function Marks({ solved: { drawing, figure } }: { solved: Solved }) {
  const { down = [], arrows = [], held, wrong } = drawing;
  return (
    <>
      {down.map((each) => (
        <DownBar key={each} down={each} figure={figure} />
      ))}
      {arrows.map((arrow, index) => (
        <Arrow key={index.toString()} arrow={arrow} figure={figure} />
      ))}
      {held && <HeldMark at={spotAt(held, figure)} />}
      {wrong && <WrongMark at={spotAt(wrong, figure)} />}
    </>
  );
}
