import { type Side, sides } from "../sides";
import type { decisions } from "../verdicts/decision";
import type { Warning } from "../verdicts/rule-set/flags";
import type { Judgement, Unconfirmed, Verdict } from "../verdicts/verdict";
import { decisionLabels, warningLabels } from "../verdicts/verdict-words";

/** What is counted of a verdict; with `side` where it belongs to one. */
export type Mark = { kind: MarkKind; side: Side | null };

type SideKind = "limited" | "excellent" | "reliable_gain" | "reliable_loss";
/** Every kind of thing that a replay counts. */
export type MarkKind =
  | "stop"
  | "caution"
  | "ask_unit"
  | `decision.${(typeof decisions)[number]}`
  | SideKind
  | "asymmetry_marked"
  | "progression_locked"
  | `warning.${Warning}`;

const warningKinds = Object.keys(warningLabels).map(
  (warning): MarkKind => `warning.${warning as Warning}`,
);

/** The kinds that ask a coach to look. */
const flagKinds: readonly MarkKind[] = [
  "stop",
  "caution",
  "decision.refer",
  "decision.regress",
  "ask_unit",
  "asymmetry_marked",
  "reliable_loss",
  ...warningKinds,
];

/** The kinds in the order of the table. */
export const markKinds: readonly MarkKind[] = [
  ...flagKinds,
  "limited",
  "excellent",
  "reliable_gain",
  "progression_locked",
  "decision.progress",
  "decision.maintain",
  "decision.continue",
  "decision.start",
];

const flags: ReadonlySet<MarkKind> = new Set(flagKinds);

/** Whether a kind is a flag: it asks a coach to look, where the others only tell how things stand. */
export function isFlag(kind: MarkKind): boolean {
  return flags.has(kind);
}

/** The marks of a verdict; null where it would be refused. */
export function marksOf(verdict: Verdict): Mark[] | null {
  if (verdict.kind === "refused") return null;
  const asks = verdict.kind === "needs_confirmation";
  const judgement = judgementOf(verdict);
  const whole = (kind: MarkKind): Mark => ({ kind, side: null });
  const { safety, decision, asymmetry, warnings } = judgement;
  return [
    ...(safety.level === "clear" ? [] : [whole(safety.level)]),
    ...(decision === null ? [] : [whole(`decision.${decision}`)]),
    ...(asks ? [whole("ask_unit")] : []),
    ...(asymmetry.flag === "marked" ? [whole("asymmetry_marked")] : []),
    ...(judgement.progressionLocked ? [whole("progression_locked")] : []),
    ...warnings.map((warning) => whole(`warning.${warning}`)),
    ...sides.flatMap((side) => sideMarks(judgement, side)),
  ];
}

/** A verdict's judgement; one that asks first proposes nothing. */
export type Judged = Judgement | Unconfirmed;

/** What a verdict says, asked about or not. */
export function judgementOf(verdict: Exclude<Verdict, { kind: "refused" }>): Judged {
  return verdict.kind === "judged" ? verdict.judgement : verdict.asTyped;
}

function sideMarks({ bands, versusPrevious, versusBaseline }: Judged, side: Side): Mark[] {
  const changes = [versusPrevious?.[side]?.label, versusBaseline?.[side]?.label];
  const found: [boolean, SideKind][] = [
    [bands[side] === "limited", "limited"],
    [bands[side] === "excellent", "excellent"],
    [changes.includes("reliable_gain"), "reliable_gain"],
    [changes.includes("reliable_loss"), "reliable_loss"],
  ];
  return found.filter(([applies]) => applies).map(([, kind]) => ({ kind, side }));
}

const words: Record<Exclude<MarkKind, `decision.${string}` | `warning.${string}`>, string> = {
  stop: "Safety stop",
  caution: "Caution",
  ask_unit: "Asked about the unit",
  limited: "Below the usual range",
  excellent: "Above the usual range",
  reliable_gain: "Reliable gain",
  reliable_loss: "Reliable loss",
  asymmetry_marked: "Marked difference between the sides",
  progression_locked: "Progression locked",
};

/** A kind in words. */
export function markLabel(kind: MarkKind): string {
  const [head, tail = ""] = kind.split(".");
  if (head === "decision") return decisionLabels[tail as keyof typeof decisionLabels];
  if (head === "warning") return warningLabels[tail as Warning];
  return words[kind as keyof typeof words];
}
