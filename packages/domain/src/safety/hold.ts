import type { LocalDate } from "../calendar";
import type { EntrySide } from "../sides";
import type { PainReport } from "./pain-report";
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

/** A professional who said once that training may go on, and when. */
export type SeenBy = { name: string; on: LocalDate };

/** The professionals of an athlete's clearances, each once with the newest day, the newest first; three at most. */
export function professionalsOf(holds: readonly Pick<Hold, "clearance">[]): SeenBy[] {
  const newestFirst = holds
    .flatMap(({ clearance }) =>
      clearance ? [{ name: clearance.clearedByProfessional, on: clearance.clearedOn }] : [],
    )
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  const isFirst = (one: SeenBy, at: number) =>
    newestFirst.findIndex(({ name }) => name === one.name) === at;
  return newestFirst.filter(isFirst).slice(0, 3);
}
