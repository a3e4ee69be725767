import { z } from "zod";
import { localDate } from "../calendar.schema";
import { version } from "../version.schema";
import { painReport } from "./pain-report.schema";

/** A pain report by itself, outside a session; `id` is made on the phone, so that a retry reports once. */
export const holdReportInput = z.object({
  athleteId: z.uuid(),
  id: z.uuidv7(),
  report: painReport,
});
export type HoldReportInput = z.infer<typeof holdReportInput>;

/** "I tapped by mistake": tells the coach, clears nothing. */
export const holdRetractInput = z.object({
  athleteId: z.uuid(),
  holdId: z.uuid(),
  note: z.string().trim().max(300),
});

/** A coach's record of a professional's clearance; `version` is the hold's as the coach saw it. */
export const holdClearInput = z.object({
  athleteId: z.uuid(),
  holdId: z.uuid(),
  version,
  clearedByProfessional: z
    .string("Name the professional who cleared this, such as “Dr. Ito, sports physician”")
    .trim()
    .min(3, "Name the professional who cleared this, such as “Dr. Ito, sports physician”")
    .max(120),
  clearedOn: localDate,
  /** An empty field of a form is absent. */
  note: z
    .string()
    .trim()
    .max(500)
    .nullish()
    .transform((text) => text ?? ""),
});
export type HoldClearInput = z.infer<typeof holdClearInput>;
