import { sentHash } from "@talus/db/sent-ids";
import type { Findings } from "@talus/domain/assessments/assessment";
import type { Attempt } from "@talus/domain/assessments/findings";
import { measuresOf } from "@talus/domain/assessments/measures/measures";
import type { InvalidReason } from "@talus/domain/assessments/tests/invalid-reasons";
import { addDays, daysBetween, type LocalDate } from "@talus/domain/calendar";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { verdictAdherencePct } from "@talus/domain/sessions/adherence";
import { contentText } from "@talus/domain/sessions/content";
import { mapSides } from "@talus/domain/sides";
import { fromCm, roundTo } from "@talus/domain/units";
import { at } from "../../calendar";
import type { DemoTest } from "../../history/tests";
import { judged } from "../../history/verdicts";
import type { Person } from "../people/person";
import { asJson } from "../rows";
import type { Life, LivedTest } from "./life";
import { note } from "./notes";
import { openHold } from "./pain";
import { returnIfFallen } from "./plans";

/** The error of a test in its parts, cm: the day, and each try (domain.md 2.1: together an SEM of 0.69). */
const noise = { dayCm: 0.55, tryCm: 0.34 } as const;

/** One of so many tests holds a slip of the pen on one side, one of so many leaves a side out. */
const slips = { wrongOneIn: 250, missingOneIn: 70 } as const;

/** Takes the test of a day: measured, judged and stored, with what follows from it at once. */
export function takeTest(life: Life, date: LocalDate): void {
  const { person, tests } = life;
  const { random, team } = person;
  const isAlone = person.userId !== null && person.habit.testsAlone && random.chance(0.8);
  const tester = team.assistant && random.chance(0.25) ? team.assistant : team.coach;
  // Alone, people are kind to themselves.
  const readsCm = isAlone ? 0.25 : tester.readsCm;
  const testerId = isAlone && person.userId ? person.userId : tester.id;
  const recordedAt = at(date, 15, random.whole(0, 59));
  const test = {
    ...judged(testOf(life, { date, readsCm, isAlone }), situationOf(life, date, testerId)),
    id: person.newId(recordedAt),
    verdictId: person.newId(recordedAt),
  };
  tests.push(test);
  store(life, test, recordedAt);
  if (test.judgement.safety.level === "stop" && life.hold === null) {
    const { flags } = test.judgement.safety;
    const report = { ...test.findings.symptoms, side: null };
    const source = { kind: "assessment", id: test.id } as const;
    openHold(life, { openedAt: recordedAt, from: date, flags, report, source });
  }
  returnIfFallen(life, test, recordedAt);
  // Coaches look within days, some within two weeks.
  life.review = { test, on: addDays(date, random.pick([0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 7, 12])) };
  life.testOn = addDays(date, nextAfter(person));
}

/** Days to the next test: the team's habit, and one of nine comes weeks late. */
function nextAfter({ random, team }: Person): number {
  const late = random.chance(0.11) ? random.whole(12, 45) : 0;
  return Math.max(13, team.testEveryDays + Math.round(random.normal(2.5))) + late;
}

function testOf(
  { person, trained, pain }: Life,
  { date, readsCm, isAlone }: { date: LocalDate; readsCm: number; isAlone: boolean },
): DemoTest {
  const { random, startCm, gainCm, unit, team } = person;
  const missing = random.chance(1 / slips.missingOneIn) ? random.pick(["left", "right"]) : null;
  const wrong = random.chance(1 / slips.wrongOneIn) ? random.pick(["left", "right"]) : null;
  const attempts = mapSides(startCm, (start, side) => {
    const cm = start + gainCm[side] * trained + readsCm + random.normal(noise.dayCm);
    if (side === missing) return [];
    return triesAround(side === wrong ? cm + random.between(4, 7) : cm, unit, random);
  });
  const raises = () => [
    { value: Math.round(17 + 8 * trained + random.between(0, 5)), invalidReason: null },
  ];
  return {
    takenOn: date,
    protocol: person.protocol,
    unit,
    attempts,
    findings: findingsOf(person, pain?.nrs ?? random.pick([0, 0, 0, 0, 1])),
    further: team.testsMore && !isAlone ? { heel_raise: { left: raises(), right: raises() } } : {},
    nextMorningNrs: pain ? Math.max(0, pain.nrs - 2) : random.pick([0, 0, 0, 0, 1]),
    selfMeasured: isAlone,
  };
}

const faults: readonly InvalidReason[] = ["heel_lifted", "arch_collapsed", "toes_turned_out"];

function triesAround(cm: number, unit: "cm" | "in", random: Person["random"]): Attempt[] {
  return Array.from({ length: random.pick([1, 2, 2, 2, 3]) }, (_, i) => {
    const isFault = i > 0 && random.chance(0.05);
    const value = Math.min(25, Math.max(0, cm + random.normal(noise.tryCm) + (isFault ? 1.2 : 0)));
    const typed = roundTo(fromCm(value, unit), unit === "cm" ? 1 : 2);
    return { value: typed, invalidReason: isFault ? random.pick(faults) : null };
  });
}

function findingsOf({ random, startCm }: Person, painNrs: number): Findings {
  const isTight = startCm.left + startCm.right < 19;
  const hold = random.chance(0.3)
    ? { holdSec: random.whole(isTight ? 12 : 25, 45), cramp: false }
    : null;
  const feels = random.chance(0.8)
    ? random.pick(["back", "back", "front", "both", "none"] as const)
    : null;
  return {
    sensation: { left: feels, right: feels },
    towel: { left: hold, right: hold },
    squat: random.chance(0.1)
      ? { below90: true, kneesForward: !isTight, heelsDown: !isTight }
      : null,
    marks: { left: null, right: null },
    symptoms: { ...noSymptoms, painNrs, swelling: "none" },
  };
}

function situationOf(life: Life, date: LocalDate, testerId: string) {
  const { person, tests, planStartedOn } = life;
  const { team, type, birthDate, injury } = person;
  const goal = type?.targetCm ?? null;
  const weeks = planStartedOn === null ? -1 : Math.floor(daysBetween(planStartedOn, date) / 7);
  const since = (from: LocalDate | undefined) =>
    from === undefined ? null : adherenceSince(life, from, date);
  return {
    injuries: injury ? [injury] : [],
    athleteType: team.base,
    birthDate,
    goalCm: { left: goal, right: goal },
    earlier: tests,
    adherencePct: since(tests.at(-1)?.takenOn),
    adherence12WeeksPct: since(addDays(date, -84)),
    weeksOnPlan: weeks < 0 ? null : weeks,
    testerId,
  };
}

/** What counts as the product counts it at the moment of the test: before that day's session. */
function adherenceSince({ counted }: Life, from: LocalDate, to: LocalDate): number | null {
  const inside = counted.filter(({ date }) => date >= from && date < to);
  return verdictAdherencePct({
    planned: inside.length,
    done: inside.filter(({ done }) => done).length,
  });
}

function store(life: Life, test: LivedTest, recordedAt: Date): void {
  const { person, rows, world } = life;
  const { organisationId } = world.frame;
  const { id, judgement, findings, takenOn, protocol, unit, attempts, nextMorningNrs, testerId } =
    test;
  const further = Object.keys(test.further).length > 0 ? { further: test.further } : {};
  const content = {
    protocol,
    unit,
    takenOn,
    attempts,
    ...further,
    findings,
    nextMorningNrs,
    note: "",
  };
  const sent = [testerId, [person.id, { id, athleteId: person.id, ...content }]];
  rows.Assessment.push({
    organisationId,
    id,
    athleteId: person.id,
    protocol,
    takenOn,
    testerUserId: testerId,
    selfMeasured: test.selfMeasured,
    unit,
    leftCm: judgement.cm?.left ?? null,
    rightCm: judgement.cm?.right ?? null,
    findings: asJson(findings),
    painNrs: findings.symptoms.painNrs,
    nextMorningNrs,
    contentHash: sentHash(contentText(sent)),
    recordedAt,
    recordedBy: testerId,
  });
  for (const measure of measuresOf(test))
    rows.Measure.push({ organisationId, assessmentId: id, ...measure });
  rows.Verdict.push({
    organisationId,
    id: test.verdictId,
    assessmentId: id,
    athleteId: person.id,
    ruleSetVersion: judgement.ruleSetVersion,
    decision: judgement.decision,
    safety: judgement.safety.level,
    inputs: asJson(test.facts),
    outcome: asJson(judgement),
    createdAt: recordedAt,
  });
  const detail = { decision: judgement.decision, ruleSet: judgement.ruleSetVersion };
  const what = { action: "assessment.recorded", subject: "assessment", subjectId: id, detail };
  note(life, { at: recordedAt, actor: testerId, ...what });
}
