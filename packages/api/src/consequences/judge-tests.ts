import { listStandingTests, type StandingTest } from "@talus/db/assessments/assessments";
import { type AssessmentSubject, listAssessmentSubjects } from "@talus/db/assessments/subjects";
import { type AthletesGrant, oneOf } from "@talus/db/grant";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import { findAdherence } from "@talus/db/sessions/adherence";
import type { Sql } from "@talus/db/transaction";
import type { Actor } from "@talus/domain/access";
import { furtherRefusals } from "@talus/domain/assessments/further-results";
import { addDays, daysByZone, type LocalDate } from "@talus/domain/calendar";
import type { FileTest } from "@talus/domain/roster/test-file/group-tests";
import { verdictAdherencePct } from "@talus/domain/sessions/adherence";
import type { PerSide } from "@talus/domain/sides";
import type { LengthUnit } from "@talus/domain/units";
import type { Facts } from "@talus/domain/verdicts/facts/facts";
import { scoreCm, scoreDeg } from "@talus/domain/verdicts/measurement/acceptance";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { type Judgement, judge } from "@talus/domain/verdicts/verdict";
import { breathe } from "../jobs/unhurried";
import { factsOf, referralDays } from "./verdict-facts";

/** What a test of a file would do. */
export type JudgedTest = { test: FileTest } & (
  | { kind: "create"; facts: Facts; judgement: Judgement; isNewest: boolean; today: LocalDate }
  | { kind: "unchanged" }
  | { kind: "refused"; message: string; unit: LengthUnit | null; isDoubt: boolean }
  | { kind: "differs" }
);

/** How tests of a file are judged: who imports, when, and what was said of unlikely units. */
export type Judging = {
  actor: Actor;
  now: Date;
  unlikely: "as_written" | "other_unit" | null;
};

/**
 * Judges tests of a file as any test of these athletes is judged, all of an athlete's at once and from the oldest on,
 * so that every one is compared with those before it, stored or of the file. Adherence counts where a plan ran. A result that is stored
 * already is unchanged; another one of the same test and day is told, because only a correction may say so.
 */
export async function judgeOf(
  db: Sql,
  grant: AthletesGrant<"assessment:capture">,
  judging: Judging,
): Promise<(tests: readonly FileTest[]) => Promise<JudgedTest[]>> {
  if (grant.athleteIds.length === 0) return () => Promise.resolve([]);
  const [subjects, standing, rules] = await Promise.all([
    listAssessmentSubjects(db, grant),
    listStandingTests(db, grant),
    rulesInForce(db),
  ]);
  const subjectOf = new Map(subjects.map((subject) => [subject.id, subject]));
  const standingOf = groupedByAthlete(standing);
  const todayIn = daysByZone(judging.now);
  const aboutOf = (subject: AssessmentSubject): About => {
    const today = todayIn(subject.timeZone);
    const adherence = async (from: LocalDate, to: LocalDate) => {
      const athlete = oneOf(grant, subject.id, judging.actor);
      return verdictAdherencePct(await findAdherence(db, athlete, { from, to, today }));
    };
    const stored = standingOf.get(subject.id) ?? [];
    return { subject, stored, rules, today, adherence, judging };
  };
  return async (tests) => {
    const judged: JudgedTest[] = [];
    for (const [athleteId, own] of groupedByAthlete(tests)) {
      const subject = subjectOf.get(athleteId);
      if (subject) judged.push(...(await judgeAthlete(own, aboutOf(subject))));
    }
    return judged;
  };
}

type About = {
  subject: AssessmentSubject;
  stored: readonly StandingTest[];
  rules: RuleSet;
  today: LocalDate;
  adherence: (from: LocalDate, to: LocalDate) => Promise<number | null>;
  judging: Judging;
};

async function judgeAthlete(tests: readonly FileTest[], about: About): Promise<JudgedTest[]> {
  const known = [...about.stored];
  const judged: JudgedTest[] = [];
  for (const test of tests.toSorted((a, b) => (a.content.takenOn < b.content.takenOn ? -1 : 1))) {
    await breathe();
    const there = known.filter(
      (one) => one.takenOn === test.content.takenOn && one.protocol === test.content.protocol,
    );
    const one: JudgedTest =
      there.length > 0
        ? { test, kind: there.some((stored) => isSame(stored, test)) ? "unchanged" : "differs" }
        : await judgeOne(test, known, about);
    judged.push(one);
    if (one.kind !== "create") continue;
    known.push(standingAs(one));
    known.sort((a, b) => (a.takenOn < b.takenOn ? -1 : a.takenOn > b.takenOn ? 1 : 0));
  }
  const lastDay = known.at(-1)?.takenOn;
  const newest = judged.findLast(
    (one) => one.kind === "create" && one.test.content.takenOn === lastDay,
  );
  if (newest?.kind === "create") newest.isNewest = true;
  return judged;
}

function groupedByAthlete<T extends { athleteId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.athleteId);
    if (group) group.push(row);
    else groups.set(row.athleteId, [row]);
  }
  return groups;
}

function isSame({ cm, deg }: StandingTest, { content }: FileTest): boolean {
  const score = scoresOf(content);
  const isAlike = (a: PerSide<number | null>, b: PerSide<number | null>) =>
    a.left === b.left && a.right === b.right;
  return isAlike(cm, score.cm) && isAlike(deg, score.deg);
}

function scoresOf({ attempts, unit }: FileTest["content"]) {
  const none = { left: null, right: null };
  const valid = (side: "left" | "right") =>
    attempts[side].filter(({ invalidReason }) => invalidReason === null).map(({ value }) => value);
  if (unit === "deg")
    return { cm: none, deg: { left: scoreDeg(valid("left")), right: scoreDeg(valid("right")) } };
  return {
    cm: { left: scoreCm(valid("left"), unit), right: scoreCm(valid("right"), unit) },
    deg: none,
  };
}

async function judgeOne(
  test: FileTest,
  known: readonly StandingTest[],
  about: About,
): Promise<JudgedTest> {
  const { subject, rules, today, judging } = about;
  const { content } = test;
  const day = content.takenOn;
  const earlier = known.filter(({ takenOn }) => takenOn <= day);
  const from = earlier.at(-1)?.takenOn ?? null;
  const isOnPlan = subject.planStartedOn !== null && subject.planStartedOn <= day;
  const confirmed = judging.unlikely === "as_written";
  const facts = factsOf({
    ...{ input: { ...content, confirmed }, subject, earlier },
    testerId: test.testerId ?? judging.actor.userId,
    nextMorningNrs: null,
    adherencePct: isOnPlan && from ? await about.adherence(from, day) : null,
    adherence12WeeksPct: isOnPlan ? await about.adherence(addDays(day, -referralDays), day) : null,
  });
  const verdict = judge(facts, rules, today);
  const [wrong] = furtherRefusals(content.further ?? {});
  if (wrong) return { test, kind: "refused", message: wrong.message, unit: null, isDoubt: false };
  if (verdict.kind === "judged") {
    const { judgement } = verdict;
    return { test, kind: "create", facts, judgement, isNewest: false, today };
  }
  const unit = verdict.suggestion?.unit ?? null;
  if (unit !== null && judging.unlikely === "other_unit" && content.unit !== unit) {
    const inUnit = { ...test, content: { ...content, unit } };
    const as = { ...about, judging: { ...judging, unlikely: "as_written" as const } };
    return judgeOne(inUnit, known, as);
  }
  if (verdict.kind === "refused") {
    const message = verdict.refusals[0]?.message ?? "This cannot be.";
    return { test, kind: "refused", message, unit, isDoubt: false };
  }
  const message = `Far from the test before; in ${unit} it would be near. Say in which unit it was measured`;
  return { test, kind: "refused", message, unit, isDoubt: true };
}

/** A judged test as those after it are compared with it. */
function standingAs({ test, facts, judgement }: JudgedTest & { kind: "create" }): StandingTest {
  const none = { left: null, right: null };
  const { protocol, takenOn } = test.content;
  return {
    ...{ id: "", athleteId: test.athleteId, protocol, takenOn, nextMorningNrs: null },
    testerId: facts.testerId ?? "",
    cm: judgement.cm ?? none,
    deg: judgement.deg ?? none,
    limiting: judgement.limiting,
  };
}
