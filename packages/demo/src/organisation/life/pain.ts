import { sentHash } from "@talus/db/sent-ids";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import type { PainReport } from "@talus/domain/safety/pain-report";
import { isUrgent, noSymptoms, type RedFlag } from "@talus/domain/safety/red-flags";
import { contentText } from "@talus/domain/sessions/content";
import { doneUntilStop, entriesAsPlanned, entryKey } from "@talus/domain/sessions/log/entries";
import { outcomeOfLog, painMaxNrsOf } from "@talus/domain/sessions/log/outcome";
import { doneSec, sessionExercises } from "@talus/domain/sessions/session-exercises";
import { at } from "../../calendar";
import { asJson } from "../rows";
import type { Life, Plan } from "./life";
import { note, noteLog, writerOf } from "./notes";
import type { PlacedDay } from "./placing";

/** A spell of pain begins on one of so many days, and one of six stops a session (our choice). */
const painDays = { onceIn: 450, stopsOneIn: 6 } as const;

/** Lets spells of pain begin and end, and clears the hold whose day has come. */
export function livePain(life: Life, date: LocalDate): void {
  const { random } = life.person;
  if (life.hold?.clearedOn === date) clearHold(life);
  if (life.pain && date > life.pain.until) life.pain = null;
  if (life.pain || life.hold || !life.plan || !random.chance(1 / painDays.onceIn)) return;
  life.pain = {
    until: addDays(date, random.whole(4, 25)),
    nrs: random.pick([2, 2, 3, 3, 4]),
    side: random.pick(["left", "right"]),
    isStop: random.chance(1 / painDays.stopsOneIn),
  };
}

/** Logs a session that pain stopped, and opens the hold that follows from it. */
export function stopSession(
  life: Life,
  { plan, session, id: plannedSessionId }: { plan: Plan; session: PlacedDay; id: string },
): boolean {
  const { person, rows, world, pain } = life;
  if (pain === null) return false;
  const { random } = person;
  const { date, kind, withStrength, beforeTraining } = session;
  const exercises = sessionExercises({ ...plan, kind, withStrength, beforeTraining });
  const planned = entriesAsPlanned(exercises);
  const hurting = planned[random.whole(1, planned.length - 1)];
  const hurt = planned.map((one) =>
    one === hurting ? { ...one, painNrs: random.whole(4, 8) } : one,
  );
  const touched = hurting ? [entryKey(hurting)] : [];
  const entries = doneUntilStop(hurt, { touched, reachedItemId: hurting?.itemId ?? null });
  const report: Readonly<PainReport> = Object.freeze<PainReport>({
    ...noSymptoms,
    painNrs: random.whole(6, 8),
    painQuality: random.pick(["ache", "ache", "sharp", "shooting"]),
    swelling: random.pick(["none", "none", "none", "mild", "marked"]),
    side: pain.side,
  });
  const { outcome, flags } = outcomeOfLog({ entries, report });
  const loggedAt = at(date, 17, random.whole(0, 59));
  const id = person.newId(loggedAt);
  const content = {
    date,
    kind,
    stiffnessBefore: 4,
    stiffnessAfter: null,
    note: "",
    report,
    entries,
  };
  const sent = { id, athleteId: person.id, plannedSessionId, ...content };
  const writer = writerOf(person);
  rows.SessionLog.push({
    organisationId: world.frame.organisationId,
    id,
    plannedSessionId,
    ...content,
    entries: asJson(Object.freeze(entries)),
    durationSec: doneSec(exercises, entries),
    painMaxNrs: painMaxNrsOf(content),
    athleteId: person.id,
    assignmentId: plan.id,
    outcome,
    feel: Object.freeze({}),
    contentHash: sentHash(contentText([writer, sent])),
    loggedAt,
    loggedBy: writer,
  });
  noteLog(life, { id, loggedAt, outcome });
  const source = { kind: "session_log", id } as const;
  openHold(life, { openedAt: loggedAt, from: addDays(date, 1), flags, report, source });
  return true;
}

type Opening = {
  openedAt: Date;
  /** The first day without a session. */
  from: LocalDate;
  flags: readonly RedFlag[];
  report: PainReport;
  source: { kind: "session_log" | "assessment"; id: string };
};

/** Opens a hold; most are cleared within two weeks, some only after months. */
export function openHold(life: Life, { openedAt, from, flags, report, source }: Opening): void {
  const { person, rows, world } = life;
  const id = person.newId(openedAt);
  const urgent = isUrgent(flags);
  const isLong = person.random.chance(0.1);
  const clearedOn = addDays(
    from,
    isLong ? person.random.whole(40, 120) : person.random.whole(3, 16),
  );
  const openedBy = source.kind === "session_log" ? writerOf(person) : person.team.coach.id;
  const row: Life["rows"]["Hold"][number] = {
    organisationId: world.frame.organisationId,
    id,
    athleteId: person.id,
    flags: [...flags],
    urgent,
    side: report.side,
    sourceKind: source.kind,
    sourceId: source.id,
    report: { ...report },
    openedAt,
    openedBy,
    clearedAt: null,
    clearedBy: null,
    clearanceBy: null,
    clearanceOn: null,
    clearanceNote: null,
    version: 1,
  };
  rows.Hold.push(row);
  life.hold = { row, clearedOn };
  if (life.pain) life.pain = { ...life.pain, isStop: false };
  const isCleared =
    clearedOn < world.frame.today && (person.leftOn === null || clearedOn < person.leftOn);
  life.closures.push({ from, to: isCleared ? addDays(clearedOn, -1) : null, reason: null });
  const detail = { flags: [...flags], urgent, source };
  note(life, {
    at: openedAt,
    actor: openedBy,
    action: "hold.opened",
    subject: "hold",
    subjectId: id,
    detail,
  });
}

const professionals = [
  "A. Visser, sports physiotherapist",
  "Dr. Ito, sports physician",
  "M. Okafor, physiotherapist",
];

function clearHold(life: Life): void {
  const { hold, person } = life;
  if (hold === null) return;
  const { row, clearedOn } = hold;
  const { id: actor } = person.team.coach;
  const when = at(clearedOn, 12);
  Object.assign(row, {
    clearedAt: when,
    clearedBy: actor,
    clearanceBy: person.random.pick(professionals),
    clearanceOn: clearedOn,
    clearanceNote: "Settled; may load again in small steps.",
    version: 2,
  });
  life.hold = null;
  const what = { action: "hold.cleared", subject: "hold", subjectId: row.id };
  note(life, { at: when, actor, ...what, detail: { clearedOn } });
}
