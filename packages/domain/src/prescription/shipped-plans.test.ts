import { expect, it } from "vitest";
import { athleteTypes, complaints, defaultTrainingWeek, injuryKinds } from "../athletes/athlete";
import { equipments } from "../equipment";
import { type Category, categories } from "../exercises/categories";
import { seededRandom } from "../random";
import { exclusionsPerLeg } from "../routines/checks/restrictions";
import { doseText, doseTextWithSides } from "../routines/dose-text";
import { readyRoutines } from "../routines/ready/ready";
import type { RoutineItem } from "../routines/routine";
import { weekPattern } from "../schedule/week/week-pattern";
import { mapSides, sides } from "../sides";
import { type NextPlan, nextPlan, type PlanChangeKind } from "./next-plan";
import { type PrescribedPlan, prescribe } from "./prescribe";
import type { PrescriptionRequest } from "./request";
import { type ShortOf, withStretchWhy } from "./stretch-goal";
import { sessionsOf } from "./weekly-stretch";
import type { ExerciseWhy, Why } from "./why/why";

const always: readonly Category[] = ["tib_ant_strength", "balance"];
const kinds: readonly PlanChangeKind[] = ["anew", "mend", "progress", "regress"];
const causes: readonly ShortOf[] = [
  "settling",
  "unclear",
  "pain",
  "lifting",
  "few_sessions",
  "step_by_step",
  "time",
];
const found: readonly Why[] = [
  { ruleId: "limit.soleus", text: "Left: the soleus.", sources: ["003:27"] },
  { ruleId: "limit.joint", text: "Right: the joint.", sources: ["003:44"] },
  { ruleId: "plan.always", text: "Strength and balance.", sources: ["K8"] },
  { text: "Told without a rule.", sources: ["our rule"] },
];

/** What draws requests of every kind, the same in each run. */
function drawsOf(seed: number) {
  const next = seededRandom(seed);
  const some = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const few = <T>(list: readonly T[], share: number): T[] => list.filter(() => next() < share);
  const needs = () => [...new Set([...few(categories.slice(0, 13), 0.25), ...always])];
  const injury = () => ({
    kind: some(injuryKinds.filter((kind) => kind !== "stress_fracture")),
    side: some(["left", "right", "both"] as const),
    resolvedOn: some([null, null, "2026-01-10"] as const),
  });
  function request(): PrescriptionRequest {
    const athleteType = some(athleteTypes);
    const phase = some(["build", "build", "maintenance"] as const);
    const injuries = some([[], [injury()], [injury(), injury()]]);
    const spared = exclusionsPerLeg(injuries);
    const one = needs();
    const other = some([one, needs(), always]);
    const perSide = mapSides({ left: one, right: other }, (include, leg) => ({
      include,
      exclude: spared[leg],
    }));
    const { days } = weekPattern({ athleteType, phase, week: defaultTrainingWeek[athleteType] });
    const cm = some([null, { left: 8.5, right: 11 }, { left: null, right: 10.15 }]);
    return {
      include: [...new Set(sides.flatMap((leg) => perSide[leg].include))],
      exclude: [...new Set(sides.flatMap((leg) => perSide[leg].exclude))],
      ...some([{}, { perSide }, { perSide }]),
      sideBias: some([null, "left"] as const),
      athleteType,
      phase,
      level: some(["entry", "entry", "low"] as const),
      stepsBack: some([true, false]),
      ...some([{}, { week: sessionsOf(days.values()) }, { week: sessionsOf(days.values()) }]),
      gates: { basics: some([true, false]), in_band: some([true, false]) },
      equipment: some([null, null, few(equipments, 0.6)]),
      complaints: some([null, few(complaints, 0.6)]),
      injuries,
      reasons: few(found, 0.5),
      cm,
    };
  }
  return { some, request };
}

function fresh(request: PrescriptionRequest): PrescribedPlan | null {
  const plan = prescribe(request);
  return plan.kind === "plan" ? plan : null;
}

/** A plan that has been made harder or easier a few times. */
function changed(
  plan: PrescribedPlan,
  request: PrescriptionRequest,
  changes: readonly PlanChangeKind[],
): NextPlan {
  const start: NextPlan = { items: plan.draft.items, why: plan.why, swaps: plan.swaps };
  return changes.reduce(
    ({ items }, kind) => nextPlan(kind, { fresh: plan, present: items, request }),
    start,
  );
}

function itemText(item: RoutineItem, why: ExerciseWhy): string {
  const { id, exerciseId, shortDose } = item;
  const name = id.startsWith(exerciseId) ? id : `${id} (${exerciseId})`;
  const short = shortDose === null ? "" : ` / ${doseText(item, shortDose)}`;
  const key = item.side === undefined ? exerciseId : (`${exerciseId} ${item.side}` as const);
  return `${name} ${doseTextWithSides(item, item.dose)}${short} [${(why[key] ?? []).length}]`;
}

type Told = { items: readonly RoutineItem[]; why: ExerciseWhy; swaps: PrescribedPlan["swaps"] };

/** A plan in a line: its items with their doses and how many reasons each has, what is left out or exchanged. */
function lineOf(title: string, { items, why, swaps }: Told, more: readonly string[] = []): string {
  const done = new Set<string>(items.map(({ exerciseId }) => exerciseId));
  const gone = Object.keys(why).filter((key) => !done.has(key.split(" ")[0] ?? ""));
  const exchanged = swaps.map(({ from, to, side }) => `${from} → ${to}${side ? ` ${side}` : ""}`);
  return [
    title,
    items.map((item) => itemText(item, why)).join(", "),
    `left out: ${gone.join(", ")}`,
    `exchanged: ${exchanged.join(", ")}`,
    ...more,
  ].join(" | ");
}

/** Each sentence of a plan with the exercise that it stands at, and its sources. */
function sentencesOf({ why, swaps }: Told): string[] {
  const at = Object.entries(why).flatMap(([key, whys]) =>
    (whys ?? []).map(({ text, sources }) => `${key}: ${text} [${sources}]`),
  );
  const exchanged = swaps.map(({ why: { text, sources } }) => `exchanged: ${text} [${sources}]`);
  return [...at, ...exchanged];
}

it("plans are prescribed, carried on, and told in words, as they were when they were shipped", async () => {
  const plans: string[] = [];
  const sentences = new Set<string>();
  const tell = (title: string, told: Told, more?: readonly string[]) => {
    plans.push(lineOf(title, told, more));
    for (const sentence of sentencesOf(told)) sentences.add(sentence);
  };
  const { some, request: draw } = drawsOf(4_217);
  for (let n = 0; n < 60; n++) {
    const request = draw();
    const whom = `${n} ${request.athleteType} ${request.phase} ${request.level}`;
    const plan = fresh(request);
    if (plan === null) {
      plans.push(`${whom} | none`);
      continue;
    }
    const { draft, sideBias, level, picks, swaps, unfilled } = plan;
    const why = withStretchWhy(plan.why, draft.items, { request, shortOf: some(causes) });
    tell(whom, { items: draft.items, why, swaps }, [
      `${draft.name}, ${draft.purpose}, ${sideBias}, ${level}`,
      `picks: ${picks.map(({ exerciseId, rank }) => `${exerciseId} ${rank}`).join(", ")}`,
      `unfilled: ${unfilled.join(", ")}`,
    ]);
    const before = fresh({ ...draw(), athleteType: request.athleteType });
    const present = some([before?.draft.items ?? [], some(readyRoutines).items]);
    const kind = some(kinds);
    tell(`${whom}, ${kind}`, nextPlan(kind, { fresh: plan, present, request }));
    const times = some([2, 6, 14]);
    const climb = Array.from({ length: times }, (): PlanChangeKind => "progress");
    tell(`${whom}, progress ${times} times`, changed(plan, request, climb));
    tell(`${whom}, and back`, changed(plan, request, [...climb, "regress", "regress"]));
  }
  await expect(`${plans.join("\n")}\n`).toMatchFileSnapshot("./shipped/plans.txt");
  await expect(`${[...sentences].sort().join("\n")}\n`).toMatchFileSnapshot(
    "./shipped/sentences.txt",
  );
});
