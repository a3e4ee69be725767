import { onHead, outlinesOf, type Part, shortsOutline, sleeveOutline } from "./body";
import styles from "./drawing.module.css";
import { type Outline, pathPoint, smoothPath } from "./outline";
import type { Figure as Joints, Leg } from "./pose";

type Tone = "near" | "far" | "shirt" | "shorts" | "farShorts" | "moving";

/** Outlines of one tone: all lines first, all fills over them, so that parts run into each other. */
function Layer({ tone, outlines }: { tone: Tone; outlines: readonly Outline[] }) {
  if (outlines.length === 0) return null;
  const path = outlines.map(smoothPath).join("");
  return (
    <g className={styles[tone]}>
      <path d={path} className={styles.outline} />
      <path d={path} className={styles.fill} />
    </g>
  );
}

type PartsProps = { figure: Joints; of: readonly Part[]; moving: readonly Part[]; tone: Tone };

/** Parts from behind to front; neighbours of one tone make one layer. */
function Parts({ figure, of, moving, tone }: PartsProps) {
  const runs: { tone: Tone; parts: Part[] }[] = [];
  for (const part of of) {
    const its = moving.includes(part) ? "moving" : tone;
    const last = runs.at(-1);
    if (last?.tone === its) last.parts.push(part);
    else runs.push({ tone: its, parts: [part] });
  }
  return runs.map((run) => (
    <Layer
      key={run.parts[0]}
      tone={run.tone}
      outlines={run.parts.flatMap((part) => outlinesOf(part, figure))}
    />
  ));
}

type FigureProps = { figure: Joints; moving: readonly Part[] };

/** The far limbs: behind everything, in grey. */
export function FarLimbs({ figure, moving }: FigureProps) {
  return (
    <>
      <Parts {...{ figure, moving }} of={["farUpperArm", "farForearm"]} tone="far" />
      <Parts {...{ figure, moving }} of={["farThigh", "farShin", "farFoot"]} tone="far" />
      <Layer tone="farShorts" outlines={[shortsOutline(figure.far)]} />
    </>
  );
}

/** Head, trunk and the near leg. */
export function NearBody({ figure, moving }: FigureProps) {
  return (
    <>
      <Head figure={figure} />
      <Layer
        tone={moving.includes("trunk") ? "moving" : "shirt"}
        outlines={outlinesOf("trunk", figure)}
      />
      <Parts {...{ figure, moving }} of={["nearThigh", "nearShin", "nearFoot"]} tone="near" />
      <Shorts leg={figure.near} />
    </>
  );
}

function Shorts({ leg }: { leg: Leg }) {
  return <Layer tone="shorts" outlines={[shortsOutline(leg)]} />;
}

/** The near arm: in front of everything. */
export function NearArm({ figure, moving }: FigureProps) {
  return (
    <>
      <Parts {...{ figure, moving }} of={["nearUpperArm", "nearForearm"]} tone="near" />
      <Layer tone="shirt" outlines={[sleeveOutline(figure.nearArm)]} />
    </>
  );
}

/** Where the moving parts started: faint, in the colour of what moves. */
export function Ghost({ figure, of }: { figure: Joints; of: readonly Part[] }) {
  return (
    <g className={styles.ghost}>
      <Parts figure={figure} of={of} moving={of} tone="moving" />
    </g>
  );
}

function Head({ figure }: { figure: Joints }) {
  const at = (x: number, y: number) => pathPoint(onHead(figure, [x, y]));
  const face =
    `M${at(-1, -12)}C${at(6, -12.4)} ${at(9.8, -8.6)} ${at(9.8, -3.2)}L${at(11.6, 1.4)}` +
    `Q${at(11.6, 2.8)} ${at(9.8, 3)}C${at(10, 7)} ${at(8.2, 11.4)} ${at(3, 11.8)}` +
    `C${at(-4, 12.4)} ${at(-9.8, 7.6)} ${at(-10, 0)}C${at(-10.4, -7.6)} ${at(-5.8, -11.8)} ${at(-1, -12)}Z`;
  const hair =
    `M${at(9.9, -5)}C${at(6.6, -4.5)} ${at(2.4, -5.9)} ${at(-1, -3.3)}` +
    `C${at(-2.6, -1.6)} ${at(-2, 1.6)} ${at(-4.2, 4.2)}C${at(-6, 6.6)} ${at(-8.8, 5.7)} ${at(-9.8, 3)}` +
    `C${at(-12.2, -4.8)} ${at(-9.8, -12.8)} ${at(-0.6, -13.2)}C${at(6, -13.6)} ${at(10.4, -10)} ${at(9.9, -5)}Z`;
  const neckAndFace = outlinesOf("head", figure).map(smoothPath).join("") + face;
  return (
    <>
      <g className={styles.near}>
        <path d={neckAndFace} className={styles.outline} />
        <path d={neckAndFace} className={styles.fill} />
      </g>
      <path d={hair} className={styles.hair} />
    </>
  );
}
