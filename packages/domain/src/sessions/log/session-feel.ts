import type { LocalDate } from "../../calendar";
import { noSymptoms, redFlagsOf } from "../../safety/red-flags";
import type { Source } from "../../sources";
import { median } from "../../statistics/summary";

/** What a runner notices while running (domain.md 1.7), each 0 to 10. */
export const runningFeels = ["stride", "tightness", "landing"] as const;
export type RunningFeel = (typeof runningFeels)[number];

/** Where pain away from the ankle is told (domain.md 1.7), each 0 to 10. */
export const painsElsewhere = ["knee", "hip", "back"] as const;
export type PainElsewhere = (typeof painsElsewhere)[number];

/** One thing that is told of how training feels. */
export type FeelItem = RunningFeel | PainElsewhere;

/** How training felt lately; null is "not told", and a pain of 0 is the person's own "none". */
export type SessionFeel = Record<FeelItem, number | null>;

/** Nothing told yet. */
export const noFeel: SessionFeel = {
  stride: null,
  tightness: null,
  landing: null,
  knee: null,
  hip: null,
  back: null,
};

/** How each is asked and named, what 0 and 10 mean, and who asks for it. */
export const feelItems: Record<
  FeelItem,
  { label: string; low: string; high: string; sources: readonly Source[] }
> = {
  stride: { label: "Stride", low: "short, held back", high: "long, free", sources: ["000:51"] },
  tightness: { label: "Tightness", low: "loose", high: "very tight", sources: ["000:51"] },
  landing: { label: "Landing", low: "hard", high: "soft", sources: ["000:51"] },
  knee: { label: "Knee pain", low: "none", high: "worst", sources: ["000:52"] },
  hip: { label: "Hip pain", low: "none", high: "worst", sources: ["000:52"] },
  back: { label: "Lower back pain", low: "none", high: "worst", sources: ["000:52"] },
};

/** All that is told of how training feels, in the order in which it is asked. */
export const feelOrder: readonly FeelItem[] = [...runningFeels, ...painsElsewhere];

/** Whether anything at all was told. */
export function hasFeel(feel: SessionFeel): boolean {
  return feelOrder.some((item) => feel[item] !== null);
}

/**
 * The worst pain in knee, hip or back where it is above the pain at which ankle work stops, else null.
 * The sources ask to watch it and say nothing of a limit, so it stops nothing and enters no verdict: it
 * only asks the pain questions. Exactly 5 asks nothing.
 */
export function painToAskAbout(feel: SessionFeel | undefined): number | null {
  const answers = painsElsewhere.flatMap((site) => feel?.[site] ?? []);
  const worst = answers.length === 0 ? null : Math.max(...answers);
  return redFlagsOf({ ...noSymptoms, painNrs: worst }).length > 0 ? worst : null;
}

/** What was told in a few words: "stride 6, knee pain 2". */
export function feelWords(feel: SessionFeel): string {
  return feelOrder
    .flatMap((item) =>
      feel[item] === null ? [] : [`${feelItems[item].label.toLowerCase()} ${feel[item]}`],
    )
    .join(", ");
}

/** What was told with one session. */
export type FeelAnswer = { logId: string; date: LocalDate; feel: SessionFeel };

/** One item over time, oldest first, and the middle of the earlier and of the later half. */
export type FeelTrend = {
  item: FeelItem;
  points: { logId: string; date: LocalDate; value: number }[];
  /** Null below four answers. */
  halves: { earlier: number; later: number } | null;
};

/** Fewer answers than this are shown and not compared (as for slopes, domain.md 3). */
const fewestAnswers = 4;

/**
 * How each told item went: its answers oldest first, and the medians of the earlier and the later half
 * (of five, the middle one counts to the later). Items that nobody told are left out.
 *
 * @example 8, 6, 5, 3 → earlier 7, later 4
 */
export function feelTrends(answers: readonly FeelAnswer[]): FeelTrend[] {
  const inTime = [...answers].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return feelOrder.flatMap((item) => {
    const points = inTime.flatMap(({ logId, date, feel }) => {
      const value = feel[item];
      return value === null ? [] : [{ logId, date, value }];
    });
    return points.length === 0 ? [] : [{ item, points, halves: halvesOf(points) }];
  });
}

function halvesOf(points: FeelTrend["points"]): FeelTrend["halves"] {
  if (points.length < fewestAnswers) return null;
  const at = Math.floor(points.length / 2);
  const middle = (part: FeelTrend["points"]) => median({ x: part.map(({ value }) => value) });
  const earlier = middle(points.slice(0, at));
  const later = middle(points.slice(at));
  return earlier === null || later === null ? null : { earlier, later };
}

/**
 * Where an item went, in words, a pain with its worst: "Tightness: middle 7 before, 4 lately (8 answers)".
 */
export function feelTrendText({ item, points, halves }: FeelTrend): string {
  const { label } = feelItems[item];
  const isPain = (painsElsewhere as readonly FeelItem[]).includes(item);
  const worst = isPain ? `, worst ${Math.max(...points.map(({ value }) => value))}` : "";
  const answers = points.length === 1 ? "1 answer" : `${points.length} answers`;
  if (halves === null) return `${label}: ${points.at(-1)?.value} last${worst} (${answers})`;
  const { earlier, later } = halves;
  return `${label}: middle ${earlier} before, ${later} lately${worst} (${answers})`;
}

/** What to know beside the figures, each with who says so. */
export const feelFacts: readonly { text: string; sources: readonly Source[] }[] = [
  {
    text: "How the stride, the calf and the landing feel is worth writing down beside the test.",
    sources: ["000:51"],
  },
  {
    text: "Pain in knee, hip or lower back is watched to see whether it fades. It decides nothing here: no source gives it a limit.",
    sources: ["000:52", "our rule"],
  },
];
