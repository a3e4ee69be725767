import { sentHash } from "@talus/db/sent-ids";
import { invitationDays } from "@talus/domain/accounts/invitation";
import { trainingDaysOf } from "@talus/domain/athletes/training-week";
import { addDays } from "@talus/domain/calendar";
import { contentText } from "@talus/domain/sessions/content";
import { at } from "../../calendar";
import type { Life } from "../life/life";
import { note } from "../life/notes";

const unasked = null as unknown as string[];

const timeZone = "Europe/Amsterdam";

/** Puts somebody on the roster: the athlete with team, injury, login or invitation, and their pauses. */
export function pushPerson(life: Life): void {
  const { person, world, rows } = life;
  const { organisationId } = world.frame;
  const { id: athleteId, team, joinedOn } = person;
  const { id: actor } = team.coach;
  const now = at(joinedOn, 9);
  rows.Athlete.push({ ...athleteRow(life), ...statusOf(life) });
  note(life, {
    at: now,
    actor,
    action: "athlete.created",
    subject: "athlete",
    subjectId: athleteId,
  });
  rows.TeamAthlete.push({ organisationId, teamId: team.id, athleteId, createdAt: now });
  if (person.injury) {
    rows.Injury.push({ organisationId, athleteId, ...person.injury, createdAt: now });
    note(life, {
      at: now,
      actor,
      action: "injury.added",
      subject: "injury",
      subjectId: person.injury.id,
    });
  }
  pushLogin(life);
}

function athleteRow({ person, world }: Life) {
  const { id, name, email, birthDate, sex, team, type, week, unit, random, userId, number } =
    person;
  const entered = {
    givenName: name[0],
    familyName: name[1],
    email,
    phone: null,
    externalId: `N-${String(number).padStart(5, "0")}`,
    birthDate,
    sex,
    athleteType: team.base,
    athleteTypeId: type?.id ?? null,
    dominantSide: random.pick(["right", "right", "right", "left", "unknown"]),
    units: unit,
    timeZone,
    targetCmLeft: null,
    targetCmRight: null,
    equipment: null,
    complaints: null,
    askFirst: null,
  };
  const sent = { id, ...entered, trainingWeek: week, teamIds: [team.id] };
  return {
    organisationId: world.frame.organisationId,
    id,
    userId,
    ...entered,
    // A list that nobody was asked for is null in the database; Prisma knows none such.
    ...{ equipment: unasked, complaints: unasked, askFirst: unasked },
    trainingWeek: trainingDaysOf(week),
    contentHash: sentHash(contentText([team.coach.id, sent])),
    createdAt: at(person.joinedOn, 9),
  };
}

/** How somebody stands today, after the changes of status that are noted on the way. */
function statusOf(life: Life) {
  const { person, world, closures } = life;
  const { today } = world.frame;
  let standing = {
    status: "active",
    pauseReason: null as string | null,
    pausedUntil: null as string | null,
  };
  let version = 1;
  const change = (day: typeof today, next: typeof standing) => {
    standing = next;
    version++;
    const { status, pausedUntil } = next;
    const what = { action: "athlete.status_changed", subject: "athlete", subjectId: person.id };
    note(life, {
      at: at(day, 7),
      actor: person.team.coach.id,
      ...what,
      detail: { status, pausedUntil },
    });
  };
  const active = { status: "active", pauseReason: null, pausedUntil: null };
  for (const { from, to, reason } of [...closures].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (to === null) change(from, { ...active, status: "archived" });
    else {
      const pausedUntil = addDays(to, 1);
      change(from, { status: "paused", pauseReason: reason, pausedUntil });
      if (pausedUntil < today) change(pausedUntil, active);
    }
  }
  return { ...standing, pausedUntil: standing.pausedUntil as typeof today | null, version };
}

/** Three of four follow their invitation within a week; of the others some were never sent one. */
function pushLogin(life: Life): void {
  const { person, world, rows } = life;
  const { userId, email, name, random, newId, joinedOn, id: athleteId, team } = person;
  const { organisationId, today } = world.frame;
  if (email === null || (userId === null && random.chance(0.4))) return;
  const { id: createdBy } = team.coach;
  const createdAt = at(joinedOn, 10);
  const id = newId(createdAt);
  const acceptedAt = userId === null ? null : at(joinedOn, 11, random.whole(0, 59));
  rows.Invitation.push({
    organisationId,
    id,
    tokenHash: sentHash(`${organisationId} ${id} ${random.next()}`),
    role: "athlete",
    email,
    athleteId,
    teamIds: [],
    createdBy,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + invitationDays * 86_400_000),
    acceptedAt,
    acceptedBy: userId,
  });
  const subject = { subject: "invitation", subjectId: id };
  const detail = { role: "athlete" };
  note(life, { at: createdAt, actor: createdBy, action: "invitation.created", ...subject, detail });
  if (userId === null || acceptedAt === null || joinedOn > today) return;
  rows.User.push({
    id: userId,
    email,
    name: name.join(" "),
    passwordHash: null,
    emailVerified: acceptedAt,
    createdAt: acceptedAt,
  });
  rows.Membership.push({ organisationId, userId, role: "athlete", createdAt: acceptedAt });
  note(life, { at: acceptedAt, actor: userId, action: "invitation.accepted", ...subject });
}
