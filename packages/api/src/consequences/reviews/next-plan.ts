import { getAssessmentSubject } from "@talus/db/assessments/subjects";
import { type AthleteGrant, grantOrganisation } from "@talus/db/grant";
import { findRoutineVersion } from "@talus/db/routines/routines";
import type { Sql } from "@talus/db/transaction";
import type { LocalDate } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import { exerciseById } from "@talus/domain/exercises/library/exercises";
import type { Moment } from "@talus/domain/moment";
import { whyInPlan } from "@talus/domain/prescription/plan-exercises";
import { type ExerciseWhy, type PlanWhy, whyOf } from "@talus/domain/prescription/why/why";
import type { ReviewInput } from "@talus/domain/reviews/review.schema";
import { reasonsOfLines, withLines } from "@talus/domain/reviews/take-lines";
import { invalidRoutine } from "@talus/domain/routines/checks/check";
import { contraindicationsOf } from "@talus/domain/routines/checks/contraindications";
import { differenceOf, type ItemDifference } from "@talus/domain/routines/difference";
import { sidedKey } from "@talus/domain/routines/item-sides";
import type { RoutineItem, SideBias } from "@talus/domain/routines/routine";
import type { PlanPhase } from "@talus/domain/verdicts/schedule-template";
import { storedRoutine } from "./proposed-routine";
import type { ReviewBasis } from "./review-basis";

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
  /** Kept with the plan; null where the coach chose a routine without the verdict. */
  why: PlanWhy | null;
  /** Why each exercise changes. */
  reasons: ExerciseWhy;
};

type PlanRequest = {
  basis: ReviewBasis;
  startsOn: LocalDate;
  /** Null: all that is proposed. */
  lines: NonNullable<Extract<ReviewInput, { kind: "accepted" }>["lines"]> | null;
  moment: Moment;
};

/**
 * The proposal, or the lines of it that were taken, as a plan; null where the present one goes on or
 * none is proposed. CONFLICT where the proposal is not the one that was seen; INVALID where what is
 * left of it is no plan.
 */
export async function proposedPlan(
  db: Sql,
  grant: Grant,
  request: PlanRequest,
): Promise<NextPlan | null> {
  const { basis, startsOn, moment } = request;
  const { proposal, present } = basis;
  const taken = takenLines(basis, request.lines);
  if (proposal.kind !== "new") return null;
  const { items, sideBias } = withLines(
    present ?? { items: [], sideBias: null },
    { ...proposal, items: proposal.draft.items },
    taken,
  );
  const isPresent = taken.size === 0 && present !== null;
  if (isPresent && present.phase === proposal.phase) return null;
  if (!isPresent) await refuseContent(db, grant, items);
  const stored = isPresent
    ? { ...present, versionId: present.routineVersionId, name: present.routineName }
    : await storedRoutine(db, grant.actor, {
        draft: { ...proposal.draft, items: [...items] },
        ...moment,
      });
  const { outcome, id: verdictId } = basis.verdict;
  const exercises = Object.fromEntries(
    items.map((item) => [
      sidedKey(item),
      whyOf(item, proposal.why, whyInPlan(item, present?.why ?? null)),
    ]),
  );
  return {
    routineVersionId: stored.versionId,
    name: stored.name,
    fullSec: stored.fullSec,
    shortSec: stored.shortSec,
    phase: proposal.phase,
    sideBias,
    startsOn,
    differences: differenceOf(present?.items ?? [], items),
    why: { verdictId, ruleSetVersion: outcome.ruleSetVersion, exercises },
    reasons: reasonsOfLines(proposal.lines, taken),
  };
}

/** The ids of the lines that count; CONFLICT where they are not of the proposal as it is now. */
function takenLines({ proposal }: ReviewBasis, seen: PlanRequest["lines"]): Set<string> {
  const lines = proposal.kind === "new" ? proposal.lines : [];
  if (seen === null) return new Set(lines.map(({ id }) => id));
  const key = proposal.kind === "new" ? proposal.key : "";
  const known = seen.taken.every((id) => lines.some((line) => line.id === id));
  if (seen.key === key && known) return new Set(seen.taken);
  throw new DomainError(
    "CONFLICT",
    "The proposal has changed since you opened it: the plan, the history or the equipment is another one now. Look at it again; what you wrote is still here.",
  );
}

/** A plan has strength and balance (K8) and nothing that the injury history speaks against. */
async function refuseContent(db: Sql, grant: Grant, items: readonly RoutineItem[]): Promise<void> {
  const fault = invalidRoutine(items);
  if (fault) throw new DomainError("INVALID", fault, { field: "lines" });
  await refuseAgainst(db, grant, { items, field: "lines" });
}

async function refuseAgainst(
  db: Sql,
  grant: Grant,
  { items, field }: { items: readonly RoutineItem[]; field: string },
): Promise<void> {
  const { injuries } = await getAssessmentSubject(db, grant);
  const against = contraindicationsOf(items, injuries);
  if (against.length === 0) return;
  const names = against
    .map(({ exerciseId, side }) => {
      const { name } = exerciseById(exerciseId);
      return side ? `${name} on the ${side}` : name;
    })
    .join(", ");
  throw new DomainError("INVALID", `The injury history speaks against ${names}.`, { field });
}

/** The routine that a coach chose instead; null where the present plan goes on. */
export async function chosenPlan(
  db: Sql,
  grant: Grant,
  request: {
    basis: ReviewBasis;
    startsOn: LocalDate;
    choice: Extract<ReviewInput, { kind: "changed" }>;
  },
): Promise<NextPlan | null> {
  const { basis, startsOn, choice } = request;
  if (choice.routineVersionId === null) return null;
  const organisation = grantOrganisation(grant.actor, "routine:read");
  const version = await findRoutineVersion(db, organisation, choice.routineVersionId);
  if (!version) throw new DomainError("NOT_FOUND", "There is no such routine.");
  const fault = invalidRoutine(version.items);
  if (fault) throw new DomainError("INVALID", fault, { field: "routineVersionId" });
  await refuseAgainst(db, grant, { items: version.items, field: "routineVersionId" });
  return {
    routineVersionId: version.id,
    name: version.name,
    fullSec: version.fullSec,
    shortSec: version.shortSec,
    phase: choice.phase,
    sideBias: choice.sideBias,
    startsOn,
    differences: differenceOf(basis.present?.items ?? [], version.items),
    why: null,
    reasons: {},
  };
}
