import { getAssessmentSubject } from "@talus/db/assessment-subjects";
import type { Db } from "@talus/db/client";
import { type AthleteGrant, grantOrganisation } from "@talus/db/grant";
import { findRoutineVersion } from "@talus/db/routines";
import type { LocalDate } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import { contraindicationsOf } from "@talus/domain/prescription/restrictions";
import type { ReviewInput } from "@talus/domain/review/review.schema";
import { differenceOf, type ItemDifference } from "@talus/domain/routines/difference";
import { exerciseById } from "@talus/domain/routines/exercises";
import type { SideBias } from "@talus/domain/routines/routine";
import type { PlanPhase } from "@talus/domain/schedule/template";
import { storedRoutine } from "./proposed-routine";
import type { ReviewSheet } from "./review-sheet";

type Grant = AthleteGrant<"assessment:review">;

/** The plan that a review gives, with what it changes against the present one. */
export type NextPlan = {
  routineVersionId: string;
  name: string;
  fullSec: number;
  shortSec: number;
  phase: PlanPhase;
  sideBias: SideBias;
  startsOn: LocalDate;
  differences: ItemDifference[];
};

/** The proposal as a plan; null where the present one goes on or none is proposed. */
export async function proposedPlan(
  db: Db,
  grant: Grant,
  asked: {
    sheet: ReviewSheet;
    startsOn: LocalDate;
    request: { now: Date; newId: () => string };
  },
): Promise<NextPlan | null> {
  const { sheet, startsOn, request } = asked;
  const { proposal } = sheet;
  if (proposal.kind !== "new") return null;
  const { versionId, name, fullSec, shortSec } = await storedRoutine(db, grant.actor, {
    draft: proposal.draft,
    ...request,
  });
  const { phase, sideBias, differences } = proposal;
  return {
    routineVersionId: versionId,
    name,
    fullSec,
    shortSec,
    phase,
    sideBias,
    startsOn,
    differences,
  };
}

/** The routine that a coach chose instead; null where the present plan goes on. */
export async function chosenPlan(
  db: Db,
  grant: Grant,
  asked: {
    sheet: ReviewSheet;
    startsOn: LocalDate;
    choice: Extract<ReviewInput, { kind: "changed" }>;
  },
): Promise<NextPlan | null> {
  const { sheet, startsOn, choice } = asked;
  if (choice.routineVersionId === null) return null;
  const organisation = grantOrganisation(grant.actor, "routine:read");
  const version = await findRoutineVersion(db, organisation, choice.routineVersionId);
  if (!version) throw new DomainError("NOT_FOUND", "There is no such routine.");
  const { injuries } = await getAssessmentSubject(db, grant);
  const against = contraindicationsOf(
    version.items.map(({ exerciseId }) => exerciseId),
    injuries,
  );
  if (against.length > 0) {
    const names = against.map(({ exerciseId }) => exerciseById(exerciseId).name).join(", ");
    throw new DomainError("INVALID", `The injury history speaks against ${names}.`, {
      field: "routineVersionId",
    });
  }
  return {
    routineVersionId: version.id,
    name: version.name,
    fullSec: version.fullSec,
    shortSec: version.shortSec,
    phase: choice.phase,
    sideBias: choice.sideBias,
    startsOn,
    differences: differenceOf(sheet.present?.items ?? [], version.items),
  };
}
