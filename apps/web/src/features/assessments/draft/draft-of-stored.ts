import type { Assessment } from "@talus/domain/assessments/assessment";
import type { Attempt } from "@talus/domain/assessments/findings";
import { mapSides, type PerSide } from "@talus/domain/sides";
import { type Draft, emptyDraft, type FurtherTest, type Try } from "./draft";

/** A stored test as a draft again, with everything filled in, for a correction. */
export function draftOf(stored: Assessment): Draft {
  const { findings, further = {} } = stored;
  const { protocol, unit, takenOn } = stored;
  const empty = emptyDraft({ protocol, unit, takenOn });
  const { qualities } = findings;
  const triesOf = (attempts: PerSide<Attempt[]> | undefined, blank: PerSide<Try[]>) =>
    attempts ? mapSides(blank, (tries, side) => filled(tries, attempts[side])) : blank;
  return {
    ...empty,
    chosen: chosenIn(stored),
    tries: triesOf(stored.attempts, empty.tries),
    marks: mapSides(findings.marks, (marks) => ({
      lastPass: textOf(marks?.lastPass),
      firstFail: textOf(marks?.firstFail),
    })),
    further: {
      plantarflexion: triesOf(further.plantarflexion, empty.further.plantarflexion),
      toe_circle: triesOf(further.toe_circle, empty.further.toe_circle),
      heel_raise: triesOf(further.heel_raise, empty.further.heel_raise),
      single_leg_balance: triesOf(further.single_leg_balance, empty.further.single_leg_balance),
    },
    sensation: findings.sensation,
    towel: findings.towel,
    squat: findings.squat ?? empty.squat,
    pelvisTucks: qualities?.pelvisTucks ?? null,
    moves: mapSides(empty.moves, (moves, side) => qualities?.moves[side] ?? moves),
    lunge: qualities?.lunge ?? empty.lunge,
    symptoms: findings.symptoms,
    nextMorningNrs: stored.nextMorningNrs,
    note: stored.note,
  };
}

function chosenIn({ findings, further = {} }: Assessment): FurtherTest[] {
  const { towel, squat, qualities } = findings;
  const has = (pair: PerSide<unknown> | undefined) =>
    pair !== undefined && (pair.left !== null || pair.right !== null);
  const candidates: [boolean, FurtherTest][] = [
    [has(towel), "straight_knee_towel"],
    [squat !== null || typeof qualities?.pelvisTucks === "boolean", "squat_screen"],
    [further.toe_circle !== undefined, "toe_circle"],
    [has(qualities?.moves), "functional_baseline"],
    [has(qualities?.lunge), "lunge_quality"],
    [further.heel_raise !== undefined, "heel_raise"],
    [further.single_leg_balance !== undefined, "single_leg_balance"],
  ];
  return candidates.filter(([taken]) => taken).map(([, test]) => test);
}

function filled(tries: readonly Try[], attempts: readonly Attempt[]): Try[] {
  return tries.map((one, at) => {
    const attempt = attempts[at];
    return attempt
      ? { ...one, text: textOf(attempt.value), invalidReason: attempt.invalidReason }
      : one;
  });
}

function textOf(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}
