import type { LocalDate } from "../../calendar";
import { painLimits } from "../../safety/red-flags";
import type { EntrySide } from "../../sides";
import type { SessionLog } from "./session-log";

/** When a pain was told: with a session, the morning after, at an ankle test, or by the pain button. */
export const painOccasions = ["session", "morning", "test", "report"] as const;
export type PainOccasion = (typeof painOccasions)[number];

/** A pain that was told on a day, 0 to 10. `side` null: not told, or none where it is 0. */
export type PainPoint = {
  date: LocalDate;
  occasion: PainOccasion;
  side: EntrySide | null;
  painNrs: number;
};

/** Everything that was told about pain in a period, oldest first. */
export type PainHistory = { from: LocalDate; to: LocalDate; points: PainPoint[] };

/** An ankle test's answers about pain; null is "not told". */
export type TestPain = {
  takenOn: LocalDate;
  painNrs: number | null;
  nextMorningNrs: number | null;
};

type PainAnswers = {
  logs: readonly Pick<SessionLog, "date" | "entries" | "report">[];
  checks: readonly { date: LocalDate; painNrs: number }[];
  tests: readonly TestPain[];
  /** Reports outside a session, with the day of each. */
  reports: readonly { date: LocalDate; side: EntrySide | null; painNrs: number }[];
};

/**
 * All pain of a period as points, oldest first, one for each day, occasion and side. A session gives the worst of each side that hurt, or one
 * point of 0 where everything told was 0; what nobody told gives none, so that a gap stays a gap. A
 * report that only repeats the same morning's answer is the same telling, not a second one.
 */
export function painPoints({ logs, checks, tests, reports }: PainAnswers): PainPoint[] {
  const mornings = [
    ...checks,
    ...tests.flatMap(({ takenOn: date, nextMorningNrs: painNrs }) =>
      painNrs === null ? [] : [{ date, painNrs }],
    ),
  ];
  const isMorning = ({ date, side, painNrs }: PainAnswers["reports"][number]) =>
    side === null && checks.some((check) => check.date === date && check.painNrs === painNrs);
  const points: PainPoint[] = [
    ...logs.flatMap(pointsOfLog),
    ...mornings.map((one) => ({ ...one, occasion: "morning" as const, side: null })),
    ...tests.flatMap(({ takenOn: date, painNrs }) =>
      painNrs === null ? [] : [{ date, occasion: "test" as const, side: null, painNrs }],
    ),
    ...reports
      .filter((report) => !isMorning(report))
      .map((one) => ({ ...one, occasion: "report" as const })),
  ];
  const order = ({ date, occasion }: PainPoint) => `${date} ${painOccasions.indexOf(occasion)}`;
  return worstOfEach(points).sort((a, b) =>
    order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0,
  );
}

/** A day's second session or test of the same side adds no point of its own: the worse one stands. */
function worstOfEach(points: readonly PainPoint[]): PainPoint[] {
  const worst = new Map<string, PainPoint>();
  for (const point of points) {
    const key = `${point.date} ${point.occasion} ${point.side}`;
    const before = worst.get(key);
    if (!before || before.painNrs < point.painNrs) worst.set(key, point);
  }
  return [...worst.values()];
}

function pointsOfLog({ date, entries, report }: PainAnswers["logs"][number]): PainPoint[] {
  const answers = [...entries, ...(report ? [report] : [])].flatMap(({ side, painNrs }) =>
    painNrs === null ? [] : [{ side, painNrs }],
  );
  const worst = new Map<EntrySide | null, number>();
  for (const { side, painNrs } of answers) {
    worst.set(side, Math.max(painNrs, worst.get(side) ?? 0));
  }
  const hurt = [...worst].filter(([, painNrs]) => painNrs > 0);
  if (hurt.length > 0)
    return hurt.map(([side, painNrs]) => ({ date, occasion: "session", side, painNrs }));
  return answers.length > 0 ? [{ date, occasion: "session", side: null, painNrs: 0 }] : [];
}

/** What an occasion is called beside a number. */
export const occasionWords: Record<PainOccasion, string> = {
  session: "in a session",
  morning: "in the morning",
  test: "at an ankle test",
  report: "by the pain button",
};

/**
 * A period's pain in a sentence, `dayWords` saying a day: "Worst 7 of 10 on 20 Nov, in a session. Told 9
 * times, 3 of them above 2."
 */
export function painSentence(
  points: readonly PainPoint[],
  dayWords: (date: LocalDate) => string,
): string | null {
  const [first, ...rest] = points;
  if (!first) return null;
  // Of two equal ones the newest counts.
  const worst = rest.reduce((most, one) => (one.painNrs >= most.painNrs ? one : most), first);
  const times = points.length === 1 ? "Told once" : `Told ${points.length} times`;
  if (worst.painNrs === 0) return `${times}, each time none.`;
  const { comfortableMaxNrs } = painLimits;
  const above = points.filter(({ painNrs }) => painNrs > comfortableMaxNrs).length;
  const where = `on ${dayWords(worst.date)}, ${occasionWords[worst.occasion]}`;
  return `Worst ${worst.painNrs} of 10 ${where}. ${times}, ${above} of them above ${comfortableMaxNrs}.`;
}
