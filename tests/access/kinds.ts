import type { Club, Person, World } from "../support/world";

/** Every kind of actor that a procedure may meet. */
export const kinds = [
  "anonymous",
  "otherOrganisation",
  "otherCoach",
  "otherAthlete",
  "assistant",
  "athlete",
  "coach",
  "owner",
] as const;
export type Kind = (typeof kinds)[number];

/** `ok`: it works (or fails for a reason that is not access); else the code of the refusal. */
export type Answer = "ok" | "UNAUTHORIZED" | "FORBIDDEN" | "NOT_FOUND";

/** One procedure: how it is called on team A's own things, and what each kind of actor gets. */
export type Row = {
  /** The call, as `world.as(person)`; `club` is the one whose things are asked for. */
  call: (api: ReturnType<World["as"]>, club: Club, world: World) => Promise<unknown>;
  expect: Record<Kind, Answer>;
};

/** One file's rows: procedure path → row. */
export type Rows = Record<string, Row>;

/** The person of `world.club` (or beside it) that stands for a kind. */
export function personOf(world: World, kind: Kind): Person | null {
  const { club, otherClub } = world;
  return {
    anonymous: null,
    otherOrganisation: otherClub.owner,
    otherCoach: club.otherCoach,
    otherAthlete: club.stranger.person,
    assistant: club.assistant,
    athlete: club.runner.person,
    coach: club.coach,
    owner: club.owner,
  }[kind];
}

const strangers = {
  anonymous: "UNAUTHORIZED",
  otherOrganisation: "NOT_FOUND",
  otherCoach: "NOT_FOUND",
  otherAthlete: "NOT_FOUND",
} as const satisfies Partial<Record<Kind, Answer>>;

/** Reads on the runner of team A: team A's staff and the athlete. */
export const athleteReaders: Row["expect"] = {
  ...strangers,
  assistant: "ok",
  athlete: "ok",
  coach: "ok",
  owner: "ok",
};

/** Decisions on the runner of team A: coach and owner; the assistant and the athlete are known but may not. */
export const athleteDeciders: Row["expect"] = {
  ...strangers,
  assistant: "FORBIDDEN",
  athlete: "FORBIDDEN",
  coach: "ok",
  owner: "ok",
};

/** Reads on team A: its staff; an athlete is a stranger to the team as a whole. */
export const teamReaders: Row["expect"] = { ...athleteReaders, athlete: "NOT_FOUND" };

/** Decisions on team A. */
export const teamDeciders: Row["expect"] = { ...athleteDeciders, athlete: "NOT_FOUND" };

/** Reads in one's own organisation by staff; each sees only what is in their scope. */
export const staffReaders: Row["expect"] = {
  anonymous: "UNAUTHORIZED",
  otherOrganisation: "ok",
  otherCoach: "ok",
  otherAthlete: "FORBIDDEN",
  assistant: "ok",
  athlete: "FORBIDDEN",
  coach: "ok",
  owner: "ok",
};

/** Decisions in one's own organisation by coaches and owners. */
export const staffDeciders: Row["expect"] = { ...staffReaders, assistant: "FORBIDDEN" };

/** What only an owner may, in the own organisation. */
export const ownersOnly: Row["expect"] = {
  ...staffDeciders,
  otherCoach: "FORBIDDEN",
  coach: "FORBIDDEN",
};

/** Whoever is signed in. */
export const anybodySignedIn: Row["expect"] = {
  ...athleteReaders,
  otherOrganisation: "ok",
  otherCoach: "ok",
  otherAthlete: "ok",
};

/** Everybody, signed in or not. */
export const everybody: Row["expect"] = { ...anybodySignedIn, anonymous: "ok" };
