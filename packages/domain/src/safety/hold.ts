import type { LocalDate } from "../calendar";
import type { EntrySide, PainReport } from "../sessions/session-log";
import type { RedFlag } from "./red-flags";

/** What made somebody stop: a logged session, an assessment, or a report by itself, an injury entry; with that row's id. */
export type HoldSource = { kind: "session_log" | "assessment" | "report" | "injury"; id: string };

/** Who said that training may go on, as the coach recorded it. */
export type Clearance = {
  /** The professional, such as "Dr. Ito, sports physician". */
  clearedByProfessional: string;
  /** The athlete-local day of the professional's word. */
  clearedOn: LocalDate;
  note: string;
};

/** A safety stop on an athlete; in force until a coach records a clearance. */
export type Hold = {
  id: string;
  athleteId: string;
  flags: RedFlag[];
  /** To be seen without delay. */
  urgent: boolean;
  side: EntrySide | null;
  source: HoldSource;
  report: PainReport | null;
  openedAt: Date;
  /** The athlete says it was a slip: the coach hears of it, the hold stays. */
  retractedAt: Date | null;
  retractionNote: string | null;
  clearedAt: Date | null;
  /** The name of the member who recorded the clearance. */
  clearedByName: string | null;
  clearance: Clearance | null;
  version: number;
};
