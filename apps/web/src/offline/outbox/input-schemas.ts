import { assessmentInput } from "@talus/domain/assessments/assessment.schema";
import { holdReportInput, holdRetractInput } from "@talus/domain/safety/hold.schema";
import {
  morningCheckInput,
  sessionAmendmentInput,
  sessionLogInput,
  sessionMoveInput,
} from "@talus/domain/sessions/log/session-log.schema";
import { z } from "zod";

/**
 * The shape of every write that may wait in the browser: what an older Talus kept is looked at before it
 * is sent. Fetched when something is sent; no page needs it to open.
 */
export const inputSchemas = {
  "sessions.log": sessionLogInput,
  "sessions.amend": sessionAmendmentInput,
  "sessions.move": sessionMoveInput,
  "sessions.checkMorning": morningCheckInput,
  "holds.report": holdReportInput,
  "holds.retract": holdRetractInput,
  "assessments.create": assessmentInput,
  "assessments.amend": assessmentInput.and(z.object({ amendsId: z.uuid() })),
};
