import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import { editOf } from "@talus/domain/rules/rule-set-edit";
import type { RuleSetEdit } from "@talus/domain/rules/rule-set-edit.schema";
import { factsFrom } from "@talus/domain/rules/stored-facts";
import { ruleSetFrom } from "@talus/domain/rules/stored-rule-set";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { type RuleSet, shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { judge } from "@talus/domain/verdicts/verdict";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createAthlete,
  createWorld,
  type Person,
  testNow,
  testToday,
  type World,
} from "../support/world";

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const noSides = { left: null, right: null };
type Values = { left: number | null; right: number | null };

function testOf(athleteId: string, cm: Values, takenOn: LocalDate): AssessmentInput {
  const tries = (value: number | null) => (value === null ? [] : [{ value, invalidReason: null }]);
  return {
    id: uuidv7(),
    athleteId,
    protocol: "standing_knee_to_wall",
    unit: "cm",
    takenOn,
    attempts: { left: tries(cm.left), right: tries(cm.right) },
    findings: {
      sensation: { left: "back", right: "back" },
      towel: noSides,
      squat: null,
      marks: noSides,
      symptoms: { ...noSymptoms, painNrs: 0 },
    },
    nextMorningNrs: 0,
    note: "",
    confirmed: true,
  };
}

async function measured(
  person: Person,
  athleteId: string,
  cm: Values,
  takenOn: LocalDate = testToday,
) {
  const answer = await world.as(person).assessments.create(testOf(athleteId, cm, takenOn));
  if (answer.kind !== "stored") throw new Error(`The test was ${answer.kind}`);
  return answer;
}

function athlete(): Promise<string> {
  const { club } = world;
  return world.within(club, (db) =>
    createAthlete(db, { type: "runner", teamId: club.teamA, person: null }),
  );
}

const stricter: RuleSetEdit = {
  ...editOf(shippedRuleSet),
  thresholds: { ...editOf(shippedRuleSet).thresholds, "bands.limitedBelowCm": 9.5 },
};
const applied = { ...stricter, note: "Our lifters squat well from 9.5 cm" };

describe("the rules in force", () => {
  it("are the shipped ones until an owner applies others, and then those from today", async () => {
    const { owner, coach, runner } = world.club;
    expect((await world.as(coach).rules.inForce()).version).toBe("2026-2");
    expect(await world.as(owner).rules.update(applied)).toEqual({ version: "2026-2.1" });
    const inForce = await world.as(runner.person).rules.inForce();
    expect(inForce).toMatchObject({ version: "2026-2.1", bands: { limitedBelowCm: 9.5 } });
    expect(inForce.sources["band.distance"]).toContain("our club’s rule");
    const overview = await world.as(coach).rules.overview();
    expect(overview).toMatchObject({
      next: "2026-2.2",
      versions: [
        {
          version: "2026-2.1",
          basedOn: "2026-2",
          note: applied.note,
          validFrom: testToday,
          changes: [{ label: "Limited below", before: "10.16 cm", after: "9.5 cm" }],
        },
      ],
    });
  });

  it("judge the next test, while the one before keeps its verdict and its version", async () => {
    const { owner, coach } = world.club;
    const [before, after] = [await athlete(), await athlete()];
    const old = await measured(coach, before, { left: 9.8, right: 11 });
    expect(old.judgement).toMatchObject({ ruleSetVersion: "2026-2", bands: { left: "limited" } });
    await world.as(owner).rules.update(applied);
    const young = await measured(coach, after, { left: 9.8, right: 11 });
    expect(young.judgement).toMatchObject({
      ruleSetVersion: "2026-2.1",
      bands: { left: "normal" },
    });
    const basis = await world
      .as(coach)
      .reviews.basis({ athleteId: before, verdictId: old.verdictId });
    expect(basis.verdict.outcome).toMatchObject(old.judgement);
    expect(basis.rules).toMatchObject({ version: "2026-2", bands: { limitedBelowCm: 10.16 } });
    expect((await world.as(coach).rules.overview()).waiting).toBe(2);
  });

  it("are opened by the version that a verdict names, and no other organisation finds them", async () => {
    const { club, otherClub } = world;
    await world.as(club.owner).rules.update(applied);
    const later = await world.as(club.coach).rules.version({ version: "2026-2.1" });
    expect(later).toMatchObject({ inForce: "2026-2.1", applied: { note: applied.note } });
    const elsewhere = world.as(otherClub.owner).rules.version({ version: "2026-2.1" });
    await expect(elsewhere).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await world.as(otherClub.owner).rules.inForce()).version).toBe("2026-2");
    expect((await world.as(otherClub.owner).rules.overview()).versions).toEqual([]);
  });

  it("come back from an earlier version as a new one", async () => {
    const { owner } = world.club;
    const api = world.as(owner);
    await api.rules.update(applied);
    const back = { ...editOf(shippedRuleSet), basedOn: "2026-2.1", note: "As it was" };
    expect(await api.rules.update(back)).toEqual({ version: "2026-2.2" });
    expect((await api.rules.inForce()).bands).toEqual(shippedRuleSet.bands);
    expect((await api.rules.overview()).versions.map(({ version }) => version)).toEqual([
      "2026-2.2",
      "2026-2.1",
    ]);
  });
});

describe("applying rules", () => {
  it("refuses an edit of rules that are no longer in force, and says who applied what", async () => {
    const { owner } = world.club;
    const api = world.as(owner);
    await api.rules.update(applied);
    const stale = { ...editOf(shippedRuleSet), note: "Later" };
    stale.thresholds = { ...stale.thresholds, "adherence.minPct": 80 };
    await expect(api.rules.update(stale)).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringMatching(/applied 2026-2\.1 .*Limited below: 10\.16 cm → 9\.5 cm/),
    });
    await expect(api.rules.replay({ edit: stale, page: 0 })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect((await api.rules.overview()).versions).toHaveLength(1);
  });

  it("lets one of two owners win who apply at once", async () => {
    const { owner } = world.club;
    const attempts = [1, 2, 3].map(() => world.as(owner).rules.update(applied));
    const ended = await Promise.allSettled(attempts);
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    expect((await world.as(owner).rules.overview()).versions).toHaveLength(1);
  });

  it("refuses what nobody may loosen, by field, and stores nothing", async () => {
    const api = world.as(world.club.owner);
    const looser = { ...applied, thresholds: { ...applied.thresholds } };
    looser.thresholds["pain.comfortableMaxNrs"] = 4;
    looser.thresholds["error.mdcCm"] = 0.5;
    const refused = await api.rules.update(looser).catch((error) => error);
    expect(refused).toMatchObject({ code: "BAD_REQUEST" });
    expect(refused.cause.issues.map(({ path }: { path: string[] }) => path.join("."))).toContain(
      "thresholds.pain.comfortableMaxNrs",
    );
    expect((await api.rules.overview()).versions).toEqual([]);
  });

  it("is written to the audit log with what changed", async () => {
    const { club } = world;
    await world.as(club.owner).rules.update(applied);
    const entries = await world.within(club, (db) =>
      db.query({ name: "rules_audit", text: "SELECT action, detail FROM audit_entry" }),
    );
    expect(entries).toEqual([
      {
        action: "rules.applied",
        detail: {
          version: "2026-2.1",
          basedOn: "2026-2",
          changes: ["Limited below: 10.16 cm → 9.5 cm"],
        },
      },
    ]);
  });

  it("cannot be undone or overwritten by the application: versions are append-only", async () => {
    const { club } = world;
    await world.as(club.owner).rules.update(applied);
    for (const text of ["UPDATE rule_set SET note = ''", "DELETE FROM rule_set"]) {
      const change = world.within(club, (db) => db.query({ name: text, text }));
      await expect(change).rejects.toThrow(/permission denied/);
    }
  });
});

/** Every stored test of the club with its inputs. */
function storedInputs(): Promise<{ id: string; inputs: unknown }[]> {
  return world.within(world.club, (db) =>
    db.query({ name: "rules_inputs", text: "SELECT id, inputs FROM verdict" }),
  );
}

describe("a replay", () => {
  it("shows what judging each test one by one shows, and who changes", async () => {
    const { coach, owner } = world.club;
    for (const left of [7, 9.2, 9.6, 9.9, 10.1, 11]) {
      const id = await athlete();
      await measured(coach, id, { left, right: 11 }, addDays(testToday, -20));
      await measured(coach, id, { left: left + 0.3, right: 11 });
    }
    const replay = await world.as(owner).rules.replay({ edit: stricter, page: 0 });
    const draft = ruleSetFrom("draft", {
      ...shippedRuleSet,
      bands: { ...shippedRuleSet.bands, limitedBelowCm: 9.5 },
    });
    const stored = await storedInputs();
    const limited = (rules: RuleSet) =>
      stored.filter(({ inputs }) => {
        const facts = factsFrom(inputs);
        const verdict = facts && judge(facts, rules, testToday);
        return verdict?.kind === "judged" && verdict.judgement.bands.left === "limited";
      }).length;
    const row = replay.rows.find(({ kind }) => kind === "limited");
    expect(row?.sides?.left).toEqual({ before: limited(shippedRuleSet), after: limited(draft) });
    expect(replay).toMatchObject({ tests: 12, unreadable: 0, changedTests: 5, changedAthletes: 4 });
    expect(replay.changes).toHaveLength(5);
    expect(replay.differences).toMatchObject([{ label: "Limited below" }]);
    expect((await storedInputs()).length).toBe(12);
  });

  it("changes nothing where the rules are the same, and is empty where nothing was measured", async () => {
    const { coach, owner, runner } = world.club;
    const same = { edit: editOf(shippedRuleSet), page: 0 };
    expect(await world.as(owner).rules.replay(same)).toMatchObject({
      tests: 0,
      rows: [],
      pages: 0,
    });
    await measured(coach, runner.id, { left: 8, right: 12 });
    expect(await world.as(owner).rules.replay(same)).toMatchObject({
      tests: 1,
      changedTests: 0,
      changes: [],
      differences: [],
    });
  });

  it("counts the tests of the last eight weeks of its own organisation alone", async () => {
    const { club, otherClub } = world;
    world.clock.now = new Date(testNow.getTime() - 60 * 86_400_000);
    await measured(club.coach, club.runner.id, { left: 9.8, right: 9.8 }, addDays(testToday, -60));
    world.clock.now = testNow;
    await measured(otherClub.coach, otherClub.runner.id, { left: 9.8, right: 9.8 });
    const replay = await world.as(club.owner).rules.replay({ edit: stricter, page: 0 });
    expect(replay).toMatchObject({ tests: 0, changes: [] });
  });

  it("says how many older tests it cannot read, and goes on", async () => {
    const { club } = world;
    await measured(club.coach, club.runner.id, { left: 9.8, right: 11 });
    const { verdictId } = await measured(club.coach, club.lifter.id, { left: 9.8, right: 11 });
    const owner = new Client({ connectionString: world.ownerUrl });
    await owner.connect();
    await owner.query('UPDATE verdict SET inputs = \'{"protocol": "unknown"}\' WHERE id = $1', [
      verdictId,
    ]);
    await owner.end();
    const replay = await world.as(club.owner).rules.replay({ edit: stricter, page: 0 });
    expect(replay).toMatchObject({ tests: 1, unreadable: 1, changedTests: 1 });
  });
});

describe("the measuring error of one’s own", () => {
  /** Measures an athlete twice within three days; the second test by somebody else. */
  async function twice(first: Values, second: Values, testers: [Person, Person]) {
    const id = await athlete();
    await measured(testers[0], id, first, addDays(testToday, -2));
    await measured(testers[1], id, second);
  }

  it("counts pairs within three days, is used from twenty people, and comes into force as a version", async () => {
    const { club, otherClub } = world;
    const { coach, owner, assistant, otherCoach } = club;
    for (let at = 0; at < 19; at += 1) {
      const d = at % 2 ? 0.5 : -0.5;
      await twice({ left: 9, right: 10 }, { left: 9 + d, right: 10 - d }, [coach, coach]);
    }
    const { protocols } = await world.as(owner).rules.reliability();
    expect(protocols).toMatchObject([{ pairs: 38, all: { pairs: 38, semCm: 0.35 }, own: null }]);
    const measuredEdit = {
      ...editOf(shippedRuleSet),
      ownError: { standing_knee_to_wall: "measured" as const },
      note: "Measured twice",
    };
    await expect(world.as(owner).rules.update(measuredEdit)).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await twice({ left: 9, right: 10 }, { left: 9.5, right: 10.5 }, [coach, assistant]);
    const reliability = await world.as(owner).rules.reliability();
    expect(reliability.protocols).toMatchObject([
      { pairs: 40, own: { pairs: 40, semCm: 0.35, mdcCm: 0.98 }, inForce: null },
    ]);
    expect(reliability.pairs).toHaveLength(40);
    expect(await world.as(otherCoach).rules.reliability()).toMatchObject({
      pairs: [],
      hiddenPairs: 40,
      protocols: [{ pairs: 40 }],
    });
    expect(await world.as(otherClub.owner).rules.reliability()).toMatchObject({ protocols: [] });
    await world.as(owner).rules.update(measuredEdit);
    const inForce = await world.as(coach).rules.inForce();
    expect(inForce.ownError.standing_knee_to_wall).toMatchObject({ semCm: 0.35, mdcCm: 0.98 });
  });
});
