import { type TestCode, testCodes } from "@talus/domain/assessments/tests/test-codes";
import { testDefinitions } from "@talus/domain/assessments/tests/test-definitions";
import { exerciseIds } from "@talus/domain/exercises/exercise-ids";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SignDrawing, TestDrawing } from "../../assessments/drawings/test-drawing";
import {
  signDrawings,
  testDrawings,
  type VisibleReason,
} from "../../assessments/drawings/test-drawings";
import { ExerciseDrawing } from "../exercise-drawing";
import { exerciseDrawings } from "../exercise-drawings";
import type { Drawing } from "./drawing";
import styles from "./drawing.module.css";
import { extent, frameOf, solveDrawing } from "./frame";
import { tenth } from "./outline";

type Shown = { name: string; drawing: Drawing; show: (size: "thumb" | "large") => ReactElement };

const shown: Shown[] = [
  ...exerciseIds.map((id) => ({
    name: id,
    drawing: exerciseDrawings[id],
    show: (size: "thumb" | "large") => <ExerciseDrawing exerciseId={id} size={size} />,
  })),
  ...testCodes.flatMap((test) =>
    testDrawings[test].map((drawing, step) => ({
      name: `${test} ${step}`,
      drawing,
      show: (size: "thumb" | "large") => <TestDrawing test={test} step={step} size={size} />,
    })),
  ),
  ...(Object.entries(signDrawings) as [VisibleReason, Drawing][]).map(([reason, drawing]) => ({
    name: reason,
    drawing,
    show: (size: "thumb" | "large") => <SignDrawing reason={reason} size={size} />,
  })),
];

const failing = (isFine: (one: Shown) => boolean) =>
  shown.filter((one) => !isFine(one)).map(({ name }) => name);

const labelOf = (markup: string) => /aria-label="([^"]+)"/.exec(markup)?.[1];

describe("the drawings", () => {
  it("exist for all 55 exercises and all 14 tests", () => {
    expect(exerciseIds.filter((id) => exerciseDrawings[id])).toHaveLength(55);
    expect(testCodes.filter((code) => testDrawings[code])).toHaveLength(14);
  });

  it("are as many for a test as its definition has steps", () => {
    const counts = (of: (code: TestCode) => readonly unknown[]) =>
      Object.fromEntries(testCodes.map((code) => [code, of(code).length]));
    expect(counts((code) => testDrawings[code])).toEqual(
      counts((code) => testDefinitions[code].steps),
    );
  });

  it("render without a broken number, large and small", () => {
    const broken = /NaN|undefined|Infinity|d=""/;
    expect(
      failing(({ show }) =>
        (["large", "thumb"] as const).every(
          (size) => !broken.test(renderToStaticMarkup(show(size))),
        ),
      ),
    ).toEqual([]);
  });

  it("are drawn to a tenth, so that a server and a browser draw the same", () => {
    const fine = /\d\.\d{4}/;
    expect(
      failing(({ show }) =>
        (["large", "thumb"] as const).every((size) => !fine.test(renderToStaticMarkup(show(size)))),
      ),
    ).toEqual([]);
    expect([0.05 - 1e-13, 0.05, 0.05 + 1e-13].map(tenth)).toEqual([0.1, 0.1, 0.1]);
  });

  it("show in the moving colour what works", () => {
    const isMoving = (markup: string) => markup.includes(`class="${styles.moving}"`);
    expect(failing(({ show }) => isMoving(renderToStaticMarkup(show("large"))))).toEqual([]);
  });

  it("tell an exercise's movement by an arrow, or say hold", () => {
    const silent = exerciseIds.filter((id) => {
      const { arrows = [], held, inset } = exerciseDrawings[id];
      const insetArrows = inset && "arrows" in inset ? (inset.arrows ?? []) : [];
      const turns = inset?.view === "front" ? inset.turns.length - 1 : 0;
      const isSeenOtherwise = inset?.view === "shuffle" || held !== undefined;
      return arrows.length + insetArrows.length + turns === 0 && !isSeenOtherwise;
    });
    expect(silent).toEqual([]);
  });

  it("say what they show in one sentence of their own", () => {
    const said = shown.map(({ show }) => labelOf(renderToStaticMarkup(show("large"))) ?? "");
    expect(new Set(said).size).toBe(shown.length);
    expect(said.filter((sentence) => !/^[A-Z].{30,}\.$/.test(sentence))).toEqual([]);
  });

  it("leave the words to the name beside a thumbnail", () => {
    expect(
      failing(({ show }) => {
        const thumb = renderToStaticMarkup(show("thumb"));
        return thumb.includes('aria-hidden="true"') && labelOf(thumb) === undefined;
      }),
    ).toEqual([]);
  });

  it("lie inside their frame", () => {
    expect(
      failing(({ drawing }) => {
        const solved = solveDrawing(drawing);
        const { left, top, right, bottom } = frameOf(solved, "large");
        return extent(solved).every(([x, y]) => x >= left && x <= right && y >= top && y <= bottom);
      }),
    ).toEqual([]);
  });

  it("mirror for the left, name the side and take its colour in a session", () => {
    const left = renderToStaticMarkup(
      <ExerciseDrawing exerciseId="hk-lunge" side="left" moving="side" />,
    );
    const right = renderToStaticMarkup(
      <ExerciseDrawing exerciseId="hk-lunge" side="right" moving="side" />,
    );
    expect(left).toContain("matrix(-1 0 0 1");
    expect(right).not.toContain("matrix(-1 0 0 1");
    expect(labelOf(left)).toMatch(/^Left side: /);
    expect(left).toContain(styles.left);
    expect(right).toContain(styles.right);
    const plain = renderToStaticMarkup(<ExerciseDrawing exerciseId="hk-lunge" side="left" />);
    expect(plain).not.toMatch(new RegExp(`\\b${styles.left}\\b`));
  });

  it("show nothing for a step that a test does not have", () => {
    expect(renderToStaticMarkup(<TestDrawing test="half_kneeling" step={9} />)).toBe("");
  });
});
