import { sentHash } from "@talus/db/sent-ids";
import { addDays, daysBetween, type LocalDate } from "@talus/domain/calendar";
import { painZoneOf } from "@talus/domain/safety/red-flags";
import { planDays } from "@talus/domain/schedule/place";
import { contentText } from "@talus/domain/sessions/content";
import { noFeel } from "@talus/domain/sessions/log/session-feel";
import { at } from "../../calendar";
import { closureOn } from "../people/closures";
import { asJson } from "../rows";
import { toldEntries } from "./entries";
import type { Life, Plan } from "./life";
import { note, noteLog, writerOf } from "./notes";
import { stopSession } from "./pain";
import { type PlacedDay, placedOn, seamOf } from "./placing";

/** Places the session of a day and, up to yesterday, does it or not. */
export function liveSession(life: Life, date: LocalDate): void {
  const { person, world } = life;
  const plan = life.plan && date < life.plan.startsOn ? life.before : life.plan;
  if (plan === null) return;
  if (date === plan.startsOn) life.seam = seamOf(person, { ...plan, before: life.placed });
  const session = life.seam.has(date) ? life.seam.get(date) : placedOn(person, plan.phase, date);
  if (!session) return;
  const closure = closureOn(life.closures, date);
  // What was placed before the days were closed stays in the plan, cancelled.
  if (closure && daysBetween(closure.from, date) >= planDays) return;
  const id = person.newId(at(addDays(date, -7), 3));
  life.rows.PlannedSession.push(plannedRow(life, { plan, session, id, isCancelled: !!closure }));
  if (closure) return;
  life.placed.push(session);
  if (life.placed.length > 14) life.placed.shift();
  if (date >= world.frame.today) return;
  if (life.pain?.isStop && !session.optional && stopSession(life, { plan, session, id })) return;
  const isDone = isLogged(life, session) && log(life, { plan, session, id });
  if (!session.optional) life.counted.push({ date, done: isDone });
  if (isDone) life.trained += (1 - life.trained) / sessionsToGain;
}

/** After so many sessions two thirds of the possible gain are there: about eight weeks (domain.md 2.5). */
const sessionsToGain = 36;

type Planned = { plan: Plan; session: PlacedDay; id: string };

function plannedRow(
  { world, person }: Life,
  { plan, session, id, isCancelled }: Planned & { isCancelled: boolean },
) {
  const { date, kind, withStrength, beforeTraining, optional, reason, sources } = session;
  return {
    organisationId: world.frame.organisationId,
    id,
    athleteId: person.id,
    assignmentId: plan.id,
    date,
    kind,
    withStrength,
    beforeTraining,
    optional,
    reason,
    sources: sources as string[],
    status: isCancelled ? "cancelled" : "planned",
  };
}

/** Whether a session gets done and told: the habit of the day, the week's luck, pain, who is there to tell. */
function isLogged({ person, mood, pain }: Life, { date, optional }: PlacedDay): boolean {
  const { first, last, fadeDays, endsOn } = person.habit;
  if (endsOn !== null && date >= endsOn) return false;
  const faded = Math.exp(-daysBetween(person.joinedOn, date) / fadeDays);
  const usual = last + (first - last) * faded + mood - (pain ? 0.15 : 0);
  // On paper, a coach hears of fewer.
  const told = person.userId === null ? usual * 0.7 : usual;
  return person.random.chance(Math.min(0.98, optional ? told * 0.5 : told));
}

/** Logs a completed session; false where it would be told only after today. */
function log(life: Life, { plan, session, id: plannedSessionId }: Planned): boolean {
  const { person, world, rows } = life;
  const { random } = person;
  const { date, kind } = session;
  const late = random.chance(0.06) ? random.whole(1, 3) : 0;
  // Before a test or a hold it is told on the same evening.
  const isSameDay = life.testOn <= addDays(date, late) || life.pain?.isStop;
  const loggedAt = at(
    addDays(date, isSameDay ? 0 : late),
    random.whole(17, 20),
    random.whole(0, 59),
  );
  if (loggedAt >= at(world.frame.today, 0)) return false;
  const nrs = painOf(life);
  const { text, ...told } = toldEntries(plan, session, { nrs, way: random.next() });
  const before = Math.min(9, Math.max(0, Math.round(3 + nrs / 2 + random.normal(1.2))));
  const content = {
    id: person.newId(loggedAt),
    plannedSessionId,
    date,
    kind,
    stiffnessBefore: before,
    stiffnessAfter: Math.max(0, before - random.whole(0, 2)),
    note: random.pick(notes),
  };
  const feel = feelOf(life, date, before);
  const sent = {
    ...content,
    athleteId: person.id,
    report: null,
    entries: [],
    ...(feel && { feel }),
  };
  const writer = writerOf(person);
  // The entries' own text is known; taken apart again it would cost more than all the rest.
  const hashed = contentText([writer, sent]).replace('"entries":[]', () => `"entries":${text}`);
  rows.SessionLog.push({
    organisationId: world.frame.organisationId,
    ...content,
    ...told,
    entries: asJson(told.entries),
    athleteId: person.id,
    assignmentId: plan.id,
    outcome: "completed",
    report: nothing,
    feel: feel ?? nothing,
    contentHash: sentHash(hashed),
    loggedAt,
    loggedBy: writer,
  });
  noteLog(life, { id: content.id, loggedAt, outcome: "completed" });
  if (kind === "full") tellMorning(life, date, nrs);
  return true;
}

const nothing = Object.freeze({});

function painOf({ pain, person: { random } }: Life): number {
  if (pain === null) return random.chance(0.07) ? random.whole(1, 2) : 0;
  return Math.min(5, Math.max(0, pain.nrs + random.pick([-1, 0, 0, 1])));
}

const notes = [
  ...Array.from({ length: 40 }, () => ""),
  "Left was stiffer than usual after the long run.",
  "Did it in the gym before squats.",
  "Felt easier than last week.",
  "Short on time today.",
];

/** Runners tell on every third day how running felt; it follows the stiffness of the day. */
function feelOf({ person: { team, userId } }: Life, date: LocalDate, stiffness: number) {
  if (team.base !== "runner" || userId === null || Number(date.slice(-2)) % 3 > 0) return null;
  return feels[stiffness] ?? null;
}

const feels = Array.from({ length: 10 }, (_, stiffness) =>
  Object.freeze({
    ...noFeel,
    stride: 9 - stiffness,
    tightness: Math.min(10, stiffness + 2),
    landing: 8 - Math.floor(stiffness / 2),
  }),
);

/** The morning after, which some tell of: as a rule nothing, after pain a little. */
function tellMorning(life: Life, day: LocalDate, nrs: number): void {
  const { person, world, rows } = life;
  const { random, habit, id: athleteId, userId } = person;
  const date = addDays(day, 1);
  if (userId === null || !habit.tellsMornings || date >= world.frame.today || !random.chance(0.6))
    return;
  const recordedAt = at(date, 6, random.whole(0, 59));
  rows.MorningCheck.push({
    organisationId: world.frame.organisationId,
    athleteId,
    date,
    painNrs: painZoneOf(nrs) !== "comfortable" ? random.whole(1, 3) : random.pick([0, 0, 0, 0, 1]),
    recordedAt,
    recordedBy: userId,
  });
  const told = { action: "morning.checked", subject: "athlete", subjectId: athleteId };
  note(life, { at: recordedAt, actor: userId, ...told });
}
