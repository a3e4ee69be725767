import type { LocalDate } from "../calendar";
import { dayLabel } from "../day-label";
import { type Side, sides } from "../sides";
import type { Source } from "../sources";
import { formatChange, formatScore, formatSize, roundTo } from "../units";
import type { EarlierTest, Facts } from "../verdicts/facts/facts";
import {
  type ChangeLabel,
  type Changes,
  scoresOf,
  testersOf,
} from "../verdicts/measurement/change";
import { errorFor, type RuleSet } from "../verdicts/rule-set/rule-set";
import { worstPain } from "../verdicts/safety";
import type { Judgement } from "../verdicts/verdict";
import { limitingLabels } from "../verdicts/verdict-words";

/** One fact that a verdict rests on, beside what the rules ask of it. */
export type FactLine = {
  about: "change" | "pain" | "sessions" | "goal" | "limit";
  /** Whether it is as the next step asks; a note is only told. */
  mark: "met" | "missed" | "note";
  text: string;
  /** The limit that it is held against. */
  limit: string;
  sources: readonly Source[];
};

/** What a verdict was judged from and what it says. */
export type Judged = { inputs: Facts; outcome: Judgement };

/** The facts behind a verdict in the order in which a coach asks: gained, comfortable, done, at the goal, limited by. */
export function factLines(judged: Judged, rules: RuleSet, today: LocalDate): FactLine[] {
  const lines = [
    changeLine(judged, rules, today),
    painLine(judged.inputs, rules),
    sessionsLine(judged.inputs, rules),
    goalLine(judged, rules),
    limitLine(judged, rules),
  ];
  return lines.filter((line) => line !== null);
}

const names: Record<Side, string> = { left: "Left", right: "Right" };

/** The side that changed most since the first test, else since the last one; null where nothing compares. */
function changeLine(
  { inputs, outcome }: Judged,
  rules: RuleSet,
  today: LocalDate,
): FactLine | null {
  const earlier: [Changes | null, EarlierTest | null][] = [
    [outcome.versusBaseline, inputs.baseline],
    [outcome.versusPrevious, inputs.previous],
  ];
  for (const [changes, test] of earlier) {
    const known = sides.flatMap((side) => {
      const [change, now] = [changes?.[side], outcome.cm?.[side]];
      return change?.cm != null && now != null
        ? [{ side, now, cm: change.cm, label: change.label }]
        : [];
    });
    const largest = known.sort((a, b) => Math.abs(b.cm) - Math.abs(a.cm))[0];
    if (!largest || !test) continue;
    const { side, now, cm, label } = largest;
    const error = errorFor(rules, inputs.protocol, testersOf(test, inputs));
    const amount = formatChange(scoresOf(now, cm), "cm", [error.semCm, error.mdcCm]);
    const since = test.takenOn ? ` since ${dayLabel(test.takenOn, today)}` : "";
    return {
      about: "change",
      mark: changeMarks[label],
      text: `${names[side]} ${amount} cm${since}`,
      limit: changeLimit(label, error),
      sources: rules.sources["change.error"],
    };
  }
  return null;
}

const changeMarks: Record<ChangeLabel, FactLine["mark"]> = {
  ...{ none: "note", not_comparable: "note", possible_gain: "met", reliable_gain: "met" },
  ...{ possible_loss: "missed", reliable_loss: "missed" },
};

function changeLimit(label: ChangeLabel, { semCm, mdcCm }: { semCm: number; mdcCm: number }) {
  const way = label.endsWith("loss") ? "loss" : "gain";
  if (label.startsWith("reliable")) return `reliable ${way}: ${mdcCm} cm or more`;
  if (label.startsWith("possible")) return `possible ${way}, reliable from ${mdcCm} cm`;
  return `within measuring error, below ${semCm} cm`;
}

function painLine(inputs: Facts, rules: RuleSet): FactLine {
  const { symptoms, nextMorningNrs } = inputs;
  const { comfortableMaxNrs } = rules.pain;
  const line = { about: "pain" as const, sources: rules.sources["safety.clear"] };
  const morning = nextMorningNrs === null ? "" : `, ${nextMorningNrs} the morning after`;
  const limit = `${comfortableMaxNrs} or less`;
  if (symptoms.painNrs === null) {
    return { ...line, mark: "missed", text: `Pain was not told${morning}`, limit };
  }
  const isLow = (worstPain(inputs) ?? 0) <= comfortableMaxNrs;
  const text = `Pain ${symptoms.painNrs} of 10${morning}`;
  return { ...line, mark: isLow ? "met" : "missed", text, limit };
}

/** Nothing where there was nothing to do since the last test. */
function sessionsLine({ adherencePct, previous }: Facts, rules: RuleSet): FactLine | null {
  const { minPct } = rules.adherence;
  if (previous === null) return null;
  const isDone = adherencePct !== null && adherencePct >= minPct;
  return {
    about: "sessions",
    mark: adherencePct === null ? "note" : isDone ? "met" : "missed",
    text:
      adherencePct === null
        ? "Sessions done: not known"
        : `Sessions done ${Math.round(adherencePct)} %`,
    limit: `${minPct} % or more`,
    sources: ["our rule"],
  };
}

/** How far each side is from the athlete's own goal or the usual one. */
function goalLine({ inputs, outcome: { cm } }: Judged, rules: RuleSet): FactLine | null {
  const known = sides.flatMap((side) => {
    const value = cm?.[side];
    return value == null ? [] : [{ side, value, goal: inputs.goalCm[side] ?? rules.goalCm }];
  });
  if (known.length === 0) return null;
  const below = known.filter(({ value, goal }) => value < goal);
  const goals = [...new Set(known.map(({ goal }) => goal))];
  const line = { about: "goal" as const, sources: rules.sources["decision.maintain"] };
  const goalWords = goals.map((goal) => formatScore(goal, "cm")).join(" and ");
  if (below.length === 0) {
    return { ...line, mark: "met", text: "Goal reached", limit: `${goalWords} cm` };
  }
  const missing = below.map(
    ({ side, value, goal }) => `${side === "left" ? "L" : "R"} ${shortBy(value, goal)}`,
  );
  return {
    ...line,
    mark: "note",
    text: below.length < known.length ? "Goal reached on one side" : "Goal not reached yet",
    limit: `${missing.join(" and ")} cm below ${goalWords}`,
  };
}

/** So much is missing, never nothing. */
function shortBy(value: number, goal: number): string {
  return formatSize(Math.max(0.1, roundTo(goal - value, 1)));
}

function limitLine({ inputs, outcome }: Judged, rules: RuleSet): FactLine | null {
  const words = (side: Side) =>
    outcome.limiting[side]
      .filter((factor) => factor !== "none" && factor !== "unknown")
      .map((factor) => limitingLabels[factor].toLowerCase())
      .join(", ");
  const limits = { left: words("left"), right: words("right") };
  const limited = sides.filter((side) => limits[side] !== "");
  if (limited.length === 0) return null;
  const isAlike = limits.left === limits.right;
  const which = isAlike
    ? `both sides: ${limits.left}`
    : limited.map((side) => `${side}: ${limits[side]}`).join("; ");
  const felt = limited.map((side) => inputs.sensation[side]);
  const isSame = felt[0] != null && felt.every((one) => one === felt[0]);
  return {
    about: "limit",
    mark: "note",
    text: `Limits ${which}`,
    limit: isSame ? `felt: ${felt[0]}` : "",
    sources: rules.sources["plan.limit"],
  };
}
