import { createAssessments } from "@talus/db/assessments/assessments";
import { type AuditEntry, writeAudits } from "@talus/db/audit";
import { type AthletesGrant, oneOf } from "@talus/db/grant";
import { noteTestedAthletes } from "@talus/db/roster/imports";
import type { Sql } from "@talus/db/transaction";
import { createVerdicts } from "@talus/db/verdicts/verdicts";
import { measuresOf } from "@talus/domain/assessments/measures/measures";
import type { LocalDate } from "@talus/domain/calendar";
import type { Moment } from "@talus/domain/moment";
import { holdForTest } from "./hold-for-test";
import type { JudgedTest, Judging } from "./judge-tests";

type New = JudgedTest & { kind: "create" };

/**
 * Stores judged tests of a file with their verdicts, for athletes who are locked, and gives how many. Of an athlete only the
 * newest test waits for a review, and only it can open a hold: the verdict of an older one is dated by its
 * test's day, so that it is history at once. A file changes no plan; the review proposes that.
 */
export async function storeTests(
  db: Sql,
  grant: AthletesGrant<"assessment:capture">,
  judged: readonly JudgedTest[],
  { actor, moment, importId }: Pick<Judging, "actor"> & { moment: Moment; importId: string },
): Promise<number> {
  const { now, newId } = moment;
  const none = { left: null, right: null };
  const created = judged
    .filter((one): one is New => one.kind === "create")
    .map((one) => ({ ...one, id: newId(), verdictId: newId(), athleteId: one.test.athleteId }));
  if (created.length === 0) return 0;
  const athleteIds = [...new Set(created.map(({ athleteId }) => athleteId))];
  await noteTestedAthletes(db, grant, { importId, athleteIds });
  await createAssessments(
    db,
    grant,
    created.map(({ id, athleteId, test, judgement, facts }) => ({
      athleteId,
      assessment: {
        ...test.content,
        ...{ id, amendsId: null, selfMeasured: false, now },
        testerId: facts.testerId ?? actor.userId,
        cm: judgement.cm ?? none,
        deg: judgement.deg ?? none,
        contentHash: `import ${importId}`,
      },
      measures: measuresOf(test.content),
    })),
  );
  await createVerdicts(
    db,
    grant,
    created.map((one) => ({
      id: one.verdictId,
      athleteId: one.athleteId,
      assessmentId: one.id,
      inputs: one.facts,
      outcome: one.judgement,
      now: one.isNewest ? now : startOf(one.test.content.takenOn),
    })),
    now,
  );
  await writeAudits(
    db,
    created.map(
      ({ id, athleteId, judgement }): AuditEntry => ({
        id: newId(),
        at: now,
        action: "assessment.recorded",
        subject: "assessment",
        subjectId: id,
        athleteId,
        detail: { decision: judgement.decision, ruleSet: judgement.ruleSetVersion, importId },
      }),
    ),
  );
  for (const { id, athleteId, test, judgement, isNewest, today } of created) {
    if (!isNewest || judgement.safety.level !== "stop") continue;
    const input = { id, findings: test.content.findings };
    const held = { input, judgement, wasStop: false, today, moment };
    await holdForTest(db, oneOf(grant, athleteId, actor), held);
  }
  return created.length;
}

function startOf(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
