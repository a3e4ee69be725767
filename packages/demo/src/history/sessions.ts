import { addDays, type LocalDate, mondayOf } from "@talus/domain/calendar";
import type { RoutineItem, SideBias } from "@talus/domain/routines/routine";
import type { PainReport } from "@talus/domain/safety/pain-report";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import type { PlacedSession } from "@talus/domain/schedule/place";
import { entriesAsPlanned } from "@talus/domain/sessions/log/entries";
import { outcomeOfLog, painMaxNrsOf } from "@talus/domain/sessions/log/outcome";
import { noFeel } from "@talus/domain/sessions/log/session-feel";
import type {
  SessionContent,
  SessionEntry,
  SessionOutcome,
} from "@talus/domain/sessions/log/session-log";
import { doneSec, sessionExercises } from "@talus/domain/sessions/session-exercises";
import { at } from "../calendar";
import { type DemoPerson, demoTeams } from "../people.data";
import type { Random } from "../random";

/** A placed session of the history, with its assignment. */
export type DemoSession = PlacedSession & {
  id: string;
  assignmentId: string;
  items: RoutineItem[];
  sideBias: SideBias;
};

/** What was logged for a session. */
export type DemoLog = SessionContent & {
  id: string;
  session: DemoSession;
  outcome: SessionOutcome;
  durationSec: number;
  painMaxNrs: number | null;
  loggedAt: Date;
};

/** How likely a person does a session on a day: their usual share, better and worse weeks, the story's end. */
export function willDo(person: DemoPerson, session: PlacedSession, today: LocalDate): number {
  if (person.story === "fresh") return 0;
  if (session.optional) return person.adherence * 0.35;
  const week = Math.sin(Date.parse(mondayOf(session.date)) / 1.3e9 + person.leftCm * 7) * 0.12;
  const fell = person.story === "lapsed" && session.date > addDays(today, -20);
  const faded = person.story === "overdue" && session.date > addDays(today, -28);
  if (fell || faded) return 0.15;
  return Math.min(0.98, Math.max(0.1, person.adherence + week));
}

const notes = [
  "",
  "",
  "",
  "",
  "",
  "Left was stiffer than usual after the long run.",
  "Did it in the gym before squats.",
  "Felt easier than last week.",
  "Short on time, no balance today.",
];

/** The log of a done session: mostly as planned, little pain, a few skipped lines; late loggers are late. */
export function logOf(person: DemoPerson, session: DemoSession, random: Random): DemoLog {
  const exercises = sessionExercises(session);
  const hurts = random.chance(0.12) ? random.whole(1, 3) : 0;
  const entries = entriesAsPlanned(exercises).map((entry): SessionEntry => {
    if (random.chance(0.03))
      return { ...entry, setsDone: 0, repsDone: null, holdSecDone: null, skipped: true };
    return {
      ...entry,
      painNrs: random.chance(0.3) ? hurts : 0,
      comfort: random.chance(0.2) ? random.whole(6, 9) : null,
    };
  });
  const before = random.whole(1, 5);
  const lateDays = person.story === "late" ? random.whole(1, 5) : random.chance(0.08) ? 1 : 0;
  const content: SessionContent = {
    date: session.date,
    kind: session.kind,
    entries,
    stiffnessBefore: before,
    stiffnessAfter: Math.max(0, before - random.whole(0, 2)),
    note: random.pick(notes),
    report: null,
    feel: feltBy(person, session, before),
  };
  const logged = at(addDays(session.date, lateDays), random.whole(6, 20), random.whole(0, 59));
  return {
    ...content,
    ...computed(content, exercises),
    id: random.id(logged),
    session,
    loggedAt: logged,
  };
}

/** Runners tell on every third day how running felt; it follows the stiffness of the day. */
function feltBy({ team }: DemoPerson, { date }: DemoSession, stiffness: number) {
  const answersFeel = Number(date.slice(-2)) % 3 === 0;
  if (!answersFeel || demoTeams[team].athleteType !== "runner") return undefined;
  const [stride, landing] = [9 - stiffness, 8 - Math.floor(stiffness / 2)];
  return { ...noFeel, stride, tightness: stiffness + 2, landing, knee: stiffness > 3 ? 2 : 0 };
}

/** The log that stopped a session: pain that shoots in on one side. */
export function stoppedLog(session: DemoSession, random: Random): DemoLog & { report: PainReport } {
  const exercises = sessionExercises(session);
  const report: PainReport = {
    ...noSymptoms,
    painNrs: 6,
    painQuality: "sharp",
    swelling: "none",
    side: "right",
  };
  const all = entriesAsPlanned(exercises);
  const entries = all.map(
    (entry, i): SessionEntry =>
      i < all.length / 2
        ? { ...entry, painNrs: i > 3 && entry.side === "right" ? 4 : 1 }
        : { ...entry, setsDone: 0, repsDone: null, holdSecDone: null, skipped: true },
  );
  const content = {
    date: session.date,
    kind: session.kind,
    entries,
    stiffnessBefore: 4,
    stiffnessAfter: null,
    note: "Stopped at the heel drops.",
    report,
  };
  const logged = at(session.date, 17, random.whole(0, 59));
  return {
    ...content,
    ...computed(content, exercises),
    id: random.id(logged),
    session,
    loggedAt: logged,
  };
}

function computed(content: SessionContent, exercises: ReturnType<typeof sessionExercises>) {
  return {
    outcome: outcomeOfLog(content).outcome,
    durationSec: doneSec(exercises, content.entries),
    painMaxNrs: painMaxNrsOf(content),
  };
}
