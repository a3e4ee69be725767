import type { AppRouter } from "@talus/api/root";

type Routers = AppRouter["_def"]["record"];
type Router = keyof Routers & string;

/** The paths of the procedures of one kind, such as `plans.assign`. */
type PathOf<Kind extends "query" | "mutation"> = {
  [R in Router]: {
    [P in keyof Routers[R] & string]: Routers[R][P] extends { _def: { type: Kind } }
      ? `${R}.${P}`
      : never;
  }[keyof Routers[R] & string];
}[Router];

/** A procedure that writes. */
export type Mutation = PathOf<"mutation">;

/** Every query of a router by its name, or one of them by its path. */
export type ChangedKey = Router | PathOf<"query">;

/** What places sessions on days, and what is counted from them. */
const schedule = ["plans", "queue", "roster", "sessions", "trends"] as const;

/** Which routine an athlete follows. */
const plan = [...schedule, "assessments", "reviews", "routines"] as const;

/** What is known of an athlete's training: tests, verdicts, sessions, plans and holds. */
const training = [...plan, "athletes", "holds"] as const;

/** Who an athlete is, which the training follows from. */
const person = [...training, "athleteTypes", "invitations", "members", "teams"] as const;

/** Who is on a team, and so who is in whose sight. */
const team = [
  ...["athletes", "holds", "invitations", "members"],
  ...["queue", "roster", "routines", "teams", "trends"],
] as const satisfies readonly Router[];

const nothing = [] as const;

/** What each write changes of what a page may show. Where in doubt it names the whole router. */
export const changedKeys = {
  // These open another page, or none that shows what they changed.
  "accounts.changePassword": nothing,
  "accounts.confirm": nothing,
  "accounts.requestReset": nothing,
  "accounts.resetPassword": nothing,
  "accounts.signOutEverywhere": nothing,
  "accounts.signUp": nothing,
  "accounts.switchOrganisation": nothing,
  "invitations.accept": nothing,
  "invitations.acceptAsSignedIn": nothing,

  "assessments.create": [...training, "rules"],
  "assessments.amend": [...training, "rules"],
  "assessments.plan": training,
  "assessments.unplan": training,
  "athleteTypes.create": ["athleteTypes"],
  "athleteTypes.update": person,
  "athleteTypes.setArchived": ["athleteTypes"],
  "athletes.create": person,
  "athletes.update": person,
  "athletes.updatePreferences": person,
  "athletes.setStatus": person,
  "athletes.createInjury": person,
  "athletes.updateInjury": person,
  "athletes.deleteInjury": person,
  "holds.report": training,
  "holds.retract": training,
  "holds.clear": training,
  "invitations.createForAthletes": ["invitations", "members", "queue"],
  "invitations.createForStaff": ["invitations", "members"],
  "invitations.revoke": ["invitations", "queue"],
  "members.createResetLink": ["members"],
  "members.endAbsence": team,
  "members.setAbsence": team,
  "members.setActive": ["holds", "members", "queue", "teams"],
  "members.updateRole": ["holds", "members", "queue", "teams"],
  "organisations.update": ["organisations"],
  "plans.addTravel": schedule,
  "plans.assign": plan,
  "plans.changeWeek": schedule,
  "plans.preview": nothing,
  "plans.removeTravel": schedule,
  "plans.undo": plan,
  "plans.undoReturn": plan,
  "queue.mark": ["queue.counts", "queue.ids", "queue.list", "queue.page", "queue.views"],
  "reviews.create": [...training, "rules"],
  "reviews.undo": [...training, "rules"],
  "roster.change": person,
  "roster.commitImport": person,
  "roster.commitTests": [...training, "rules"],
  "roster.export": ["roster.exports"],
  "roster.faultyRows": nothing,
  "roster.faultyTests": nothing,
  "roster.decideDraft": nothing,
  "roster.forgetDraft": nothing,
  "roster.keepDraft": nothing,
  "roster.previewChange": nothing,
  "roster.previewExport": nothing,
  "roster.previewImport": nothing,
  "roster.previewTests": nothing,
  "roster.undoChange": person,
  "roster.undoImport": person,
  // The page of a routine takes what the server answered and is not asked for anew.
  "routines.archive": ["routines.list"],
  "routines.create": ["routines.list"],
  "routines.update": ["routines.list"],
  // A replay writes nothing; somebody else's new rules refuse it, and the page must show them.
  "rules.replay": ["rules.overview"],
  "rules.update": [...training, "rules"],
  "sessions.amend": training,
  "sessions.checkMorning": training,
  "sessions.log": training,
  "sessions.move": schedule,
  "teams.addAthletes": team,
  "teams.addStaff": team,
  "teams.create": team,
  "teams.handOver": team,
  "teams.removeAthletes": team,
  "teams.removeStaff": team,
  "teams.rename": team,
  "teams.setArchived": team,
  "teams.setThresholds": ["queue", "teams"],
  "teams.setExceptionsOnly": ["teams"],
  "views.create": ["queue.views", "roster.views"],
  "views.delete": ["queue.views", "roster.views"],
} as const satisfies Record<Mutation, readonly ChangedKey[]>;
