import { type ReactNode, useId } from "react";
import { extentOf } from "./body";
import type { Inset as InsetData } from "./drawing";
import styles from "./drawing.module.css";
import { FarLimbs, NearArm, NearBody } from "./figure";
import { insetRadius, type Solved } from "./frame";
import { boxAround, type Point, times, turn } from "./geometry";
import { CurvedArrow, WrongMark } from "./marks";
import { tenth } from "./outline";
import { type Figure, floorY, spotAt } from "./pose";

/** The right foot: from above, toes up, the big toe on its inner (left) side. */
const sole =
  "M-6 24C-10 19 -9 11 -8 5C-7 -2 -11 -7 -10.500 -14C-10 -20 -4 -22 -1 -19C2 -19 8 -16 9.500 -9C11 -2 7 4 7 13C7 22 -2 28 -6 24Z";
/** The same foot from the front: the big toe is on the inner side, at the picture's right. */
const shinFront = "M-6.500 -27C-7.500 -14 -6 -4 -6 3H6C6 -4 7.500 -14 6.500 -27";
const footFront =
  "M-6 1C-8 5 -13 8 -13.500 12C-14 16 -10 17 -7 16.500C-2 17.500 3 17.500 6 17C11 18 13.500 15 12.500 11.500C11 8 7 5 6 1Z";
const toesFront =
  "M6 17C3.500 15 3.500 10.500 7 10M2.500 17C1 15.500 1 12.500 2.500 12M-2 17C-3 15.500 -3 13 -2 12.500M-6.500 16.500C-7.500 15 -7.500 13.500 -6.500 13";

type Props = {
  inset: InsetData;
  figure: Figure;
  start: Solved["start"];
  /** The drawing itself, to be enlarged. */
  children: ReactNode;
};

/** A small round picture of what the side view cannot show. */
export function Inset({ inset, figure, start, children }: Props) {
  return (
    <g transform={`translate(${inset.at[0]} ${inset.at[1]})`}>
      <circle r={insetRadius} className={styles.disc} />
      {inset.view === "start" && start && <Small figure={start} />}
      {inset.view === "near" && (
        <Enlarged at={spotAt(inset.spot, figure)} scale={inset.scale}>
          {children}
        </Enlarged>
      )}
      {inset.view !== "start" && inset.view !== "near" && <InsetView inset={inset} />}
    </g>
  );
}

type EnlargedProps = { at: Point; scale: number; children: ReactNode };

/** What lies around a point, enlarged. */
function Enlarged({ at, scale, children }: EnlargedProps) {
  const id = useId();
  const [x, y] = times(at, -scale).map(tenth);
  return (
    <>
      <clipPath id={id}>
        <circle r={insetRadius - 0.6} />
      </clipPath>
      <g clipPath={`url(#${id})`} className={styles.enlarged}>
        <g transform={`translate(${x} ${y}) scale(${scale})`}>{children}</g>
      </g>
    </>
  );
}

/** The start as a whole small figure. */
function Small({ figure }: { figure: Figure }) {
  const { left, right, top } = boxAround(extentOf(figure));
  const scale = Math.round((40 / Math.max(right - left, floorY - top)) * 1000) / 1000;
  const shift = `translate(${tenth(-(left + right) / 2)} ${tenth(-(top + floorY) / 2)})`;
  return (
    <g transform={`scale(${scale}) ${shift}`}>
      <FarLimbs figure={figure} moving={[]} />
      <NearBody figure={figure} moving={[]} />
      <NearArm figure={figure} moving={[]} />
      <path d={`M${tenth(left)} ${floorY}H${tenth(right)}`} className={styles.sandLine} />
    </g>
  );
}

function InsetView({ inset }: { inset: Exclude<InsetData, { view: "start" | "near" }> }) {
  switch (inset.view) {
    case "above":
      return (
        <>
          <g transform={`rotate(${inset.turned ?? 0})`}>
            <MovingPath path={sole} />
          </g>
          {inset.turned !== undefined && (
            <>
              <path d="M-6 -26V26" className={styles.level} />
              <WrongMark at={[-18, -8]} />
            </>
          )}
          <Directions degrees={inset.arrows} from={9} to={27} />
        </>
      );
    case "pair":
      return (
        <>
          <g transform="translate(11 2) scale(0.72)">
            <MovingPath path={sole} />
          </g>
          <g transform="translate(-11 2) scale(-0.72 0.72)">
            <MovingPath path={sole} />
          </g>
          <Directions degrees={inset.arrows} from={15} to={28} />
        </>
      );
    case "front":
      return <FrontFoot {...inset} />;
    case "arch":
      return <FallenArch />;
    case "sideLunge":
      return <SideLunge />;
    case "shuffle":
      return <Shuffle />;
    case "stick":
      return <StickFromBehind />;
  }
}

function MovingPath({ path }: { path: string }) {
  return (
    <g className={styles.moving}>
      <path d={path} className={styles.outline} />
      <path d={path} className={styles.fill} />
    </g>
  );
}

type FromTo = { degrees: readonly number[]; from: number; to: number };

/** Arrows out from the middle; 0° is ahead of the foot, positive to its outer side. */
function Directions({ degrees, from, to }: FromTo) {
  return degrees.map((angle) => {
    const start = turn([0, -from], -angle);
    const end = turn([0, -to], -angle);
    return <CurvedArrow key={angle} from={start} bend={start} to={end} size={6} />;
  });
}

/** Shin and foot from the front; each turn leans the foot, positive to its inner side. */
type Front = Extract<InsetData, { view: "front" }>;

function FrontFoot({ turns, arrows = [], shin = 0, wrong = false }: Front) {
  const [main = 0, ...others] = turns;
  return (
    <>
      <g transform={shin ? `rotate(${shin} 0 14)` : undefined}>
        <g className={styles.near}>
          <path d={shinFront} className={styles.outline} />
          <path d={shinFront} className={styles.fill} />
        </g>
      </g>
      {others.map((degrees) => (
        <g key={degrees} transform={`rotate(${degrees} 0 2)`} className={styles.ghost}>
          <MovingPath path={footFront} />
        </g>
      ))}
      <g transform={main ? `rotate(${main} 0 2)` : undefined}>
        <MovingPath path={footFront} />
        <path d={toesFront} className={styles.arrow} strokeWidth="1" />
      </g>
      {others.length > 0 && (
        <CurvedArrow from={[-15, 22]} bend={[0, 29]} to={[15, 22]} both size={6} />
      )}
      <Directions degrees={arrows} from={13} to={27} />
      {wrong && <WrongMark at={[-15, -10]} />}
    </>
  );
}

/** The foot from its inner side with the arch gone. */
function FallenArch() {
  return (
    <>
      <MovingPath path="M-4 -26C-4 -14 -6 -4 -15 3C-21 8 -19 12 -12 12C0 13 12 12 20 12C25 11 24 6 19 4C12 1 8 -4 7 -14L7 -26" />
      <path d="M-8 8C0 4 8 5 14 8" className={styles.level} />
      <CurvedArrow from={[4, -6]} bend={[4, 0]} to={[4, 8]} size={6} />
      <WrongMark at={[19, -12]} />
    </>
  );
}

/** The side lunge from the front: one knee bent, the other leg long. */
function SideLunge() {
  return (
    <>
      <path d="M-27 22H27" className={styles.sandLine} />
      <path d="M-7 2L18 20M18 20l5 1" className={styles.limb} />
      <path d="M-7 2L-19 5L-16 20M-16 20l-6 1" className={styles.limbMoving} />
      <path d="M-7 2L-4 -13" className={styles.limb} />
      <circle cx="-3" cy="-20" r="4.500" className={styles.hair} />
      <CurvedArrow from={[12, -6]} bend={[4, -10]} to={[-8, -7]} size={6} />
    </>
  );
}

/** A sideways step from the front, low, with the place it came from. */
function Shuffle() {
  const figure = (
    <>
      <path d="M0 -2L-9 8L-8 20M0 -2L9 8L8 20" className={styles.limbMoving} />
      <path d="M0 -2V-13M-10 -4L0 -11L10 -4" className={styles.limb} />
      <circle cy="-19" r="4.500" className={styles.hair} />
    </>
  );
  return (
    <>
      <path d="M-27 22H27" className={styles.sandLine} />
      <g transform="translate(-10 0)" className={styles.ghost}>
        {figure}
      </g>
      <g transform="translate(5 0)">{figure}</g>
      <CurvedArrow from={[-17, 26]} bend={[0, 26]} to={[17, 26]} both size={5} />
    </>
  );
}

/** The calf from behind with a stick rolled over it. */
function StickFromBehind() {
  return (
    <>
      <MovingPath path="M-8 -29C-12 -14 -12 -4 -5 12C-4 18 -5 22 -5 29H5C5 22 4 18 5 12C12 -4 12 -14 8 -29Z" />
      <path d="M-21 -8H21" className={styles.cloth} />
      <path d="M-25 -8h7M18 -8h7" className={styles.limb} />
      <CurvedArrow from={[-17, 2]} bend={[-17, 12]} to={[-17, 20]} both size={5} />
    </>
  );
}
