import type { Source } from "../../sources";
import { formatCount } from "../../text/count";
import { type DisplayUnit, formatShown, formatSize } from "../../units";
import { changeShown, signed } from "../change-words";
import type { Quadrant, TeamChanges } from "./team-changes";
import type { ShownShare } from "./team-figures";
import { latestShown, minimalGroup, type ShownWeek } from "./team-weeks";

/** One figure about a team's change: in words, of how many, and what stands behind it. */
export type WorthRow = {
  figure: string;
  value: string;
  /** Athletes behind the figure; null where fewer than five. */
  n: number | null;
  why: { text: string; sources: readonly Source[] }[];
};

/** What the figures are shown beside: the reader's unit, the error, the cut, the weeks of the charts. */
export type WorthReader = {
  unit: DisplayUnit;
  mdc: number;
  limitedBelow: number;
  weeks: readonly ShownWeek[];
};

const tooFew = `Not enough data (n under ${minimalGroup})`;
const ours = "our rule";

const noControl = {
  text: "Without a group that did not train, nobody can be called a responder: error, learning the test and regression to the mean move numbers too.",
  sources: ["Atkinson & Batterham 2015"],
};

/** Every figure about a team's change as rows of a table; the same rows are the download. */
export function worthRows(changes: TeamChanges, reader: WorthReader): WorthRow[] {
  return [
    cohortRow(changes, reader),
    plainRow(reader),
    shareRow("Reliable gain", changes.gains, { changes, reader }),
    shareRow("Reliable loss", changes.losses, { changes, reader }),
    regressionRow(changes, reader),
    slopeRow(changes),
  ];
}

/** The warning on a group chosen for low first tests, or null where it cannot be worked out. */
export function regressionWarning(
  { regression }: Pick<TeamChanges, "regression">,
  { unit, limitedBelow }: Pick<WorthReader, "unit" | "limitedBelow">,
): string | null {
  if (regression === null) return null;
  const { n, observedMean, expectedMean } = regression;
  return `These ${formatCount(n)} were chosen for a first test below ${formatShown(limitedBelow, unit)} ${unit}. Such a group gains ${signed(expectedMean)} ${unit} by regression to the mean alone; it gained ${signed(observedMean)} on average.`;
}

/** The name of a quadrant and what a coach may do next. */
export const quadrantWords: Record<Quadrant, { name: string; next: string }> = {
  missed_improved: { name: "Improved anyway", next: "ask what they do, leave the plan" },
  did_improved: { name: "Did it and improved", next: "keep going" },
  missed_same: { name: "Did not do it", next: "shorten, pair with a habit" },
  did_same: { name: "Did it, no change", next: "look at the limit and the routine" },
};

function cohortRow({ cohort }: TeamChanges, { unit }: WorthReader): WorthRow {
  const estimate =
    cohort && cohort.hodgesLehmann !== null
      ? `, Hodges–Lehmann ${signed(cohort.hodgesLehmann)}`
      : "";
  return {
    figure: "The same athletes, first to last test",
    value: cohort
      ? `${signed(cohort.median)} ${unit} (${formatShown(cohort.first, unit)} to ${formatShown(cohort.last, unit)}${estimate})`
      : tooFew,
    n: cohort?.n ?? null,
    why: [
      {
        text: "The middle of each athlete's own change on the side that was lower at first. Only who has both tests counts: drop-outs and newcomers would otherwise look like a trend.",
        sources: [ours],
      },
    ],
  };
}

function plainRow({ weeks, unit }: WorthReader): WorthRow {
  const parts = (["left", "right"] as const).flatMap((side) => {
    const last = latestShown(weeks, side);
    const first = weeks.find((week) => week[side].n !== null)?.[side];
    if (last?.median == null || first?.median == null) return [];
    const change = changeShown(first.median, last.median, unit);
    return [
      {
        text: `${side} ${change} ${unit} (n ${formatCount(first.n ?? 0)}, then ${formatCount(last.n ?? 0)})`,
        n: Math.min(first.n ?? 0, last.n ?? 0),
      },
    ];
  });
  return {
    figure: "Plain medians, whoever was tested",
    value: parts.length === 0 ? tooFew : parts.map(({ text }) => text).join(", "),
    n: parts.length === 0 ? null : Math.min(...parts.map(({ n }) => n)),
    why: [
      {
        text: "The medians of the charts above, first week to last, whoever stood in them. Where this differs from the line above, people came and went.",
        sources: [ours],
      },
    ],
  };
}

function shareRow(
  figure: string,
  share: ShownShare,
  { changes, reader }: { changes: TeamChanges; reader: WorthReader },
): WorthRow {
  return {
    figure: `${figure}, ${formatSize(reader.mdc)} ${reader.unit} or more`,
    value: share
      ? `${formatCount(share.k)} of ${formatCount(share.n)}, ${share.pct} % (95 %: ${share.lowPct} to ${share.highPct}); by chance alone about ${formatCount(changes.expectedFalse ?? 0)} of ${formatCount(share.n)}, 2.5 %`
      : tooFew,
    n: share?.n ?? null,
    why: [
      {
        text: "A change beyond measuring error on the side that was lower at first, with Wilson's interval. Of people who did not change, 2.5 % would show as much in each direction.",
        sources: ["Powden 2015", "Wilson 1927", ours],
      },
      noControl,
    ],
  };
}

function regressionRow({ regression }: TeamChanges, { unit, limitedBelow }: WorthReader): WorthRow {
  return {
    figure: `Limited at the first test (under ${formatShown(limitedBelow, unit)} ${unit})`,
    value: regression
      ? `gained ${signed(regression.observedMean)} ${unit} on average; ${signed(regression.expectedMean)} by regression to the mean alone`
      : tooFew,
    n: regression?.n ?? null,
    why: [
      {
        text: "Whoever is chosen for a low test was in part unlucky that day, and does better next time without any training.",
        sources: ["Davis 1976", "Lagas 2021"],
      },
      ...(regression
        ? [
            {
              text: `Worked out from this team's first tests: mean ${formatShown(regression.mean, unit)}, SD ${formatSize(regression.sd)} ${unit} (n ${formatCount(regression.team)}), reliability ${regression.reliability.toFixed(2)}.`,
              sources: [ours],
            },
          ]
        : []),
    ],
  };
}

function slopeRow({ slopes }: TeamChanges): WorthRow {
  return {
    figure: "Slope from four dates on",
    value: slopes
      ? `${formatCount(slopes.gains)} rise and ${formatCount(slopes.losses)} fall by more than their tests can take for error`
      : tooFew,
    n: slopes?.n ?? null,
    why: [
      {
        text: "The middle of all slopes between two tests of an athlete (Theil–Sen), which one odd test bends little, beside the smallest total that so many tests tell from error.",
        sources: ["Sen 1968", "Powden 2015", ours],
      },
    ],
  };
}
