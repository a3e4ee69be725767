import { accountsRouter } from "./accounts/accounts.router";
import { assessmentsRouter } from "./assessments/assessments.router";
import { athleteTypesRouter } from "./athlete-types/athlete-types.router";
import { athletesRouter } from "./athletes/athletes.router";
import { holdsRouter } from "./holds/holds.router";
import { invitationsRouter } from "./invitations/invitations.router";
import { membersRouter } from "./members/members.router";
import { organisationsRouter } from "./organisations/organisations.router";
import { plansRouter } from "./plans/plans.router";
import { queueRouter } from "./queue/queue.router";
import { reviewsRouter } from "./reviews/reviews.router";
import { rosterRouter } from "./roster/roster.router";
import { routinesRouter } from "./routines/routines.router";
import { rulesRouter } from "./rules/rules.router";
import { sessionsRouter } from "./sessions/sessions.router";
import { teamsRouter } from "./teams/teams.router";
import { trendsRouter } from "./trends/trends.router";
import { createCallerFactory, router } from "./trpc";
import { viewsRouter } from "./views/views.router";

/** Every procedure there is; tests/access holds a row for each. */
export const appRouter = router({
  accounts: accountsRouter,
  assessments: assessmentsRouter,
  athletes: athletesRouter,
  athleteTypes: athleteTypesRouter,
  holds: holdsRouter,
  invitations: invitationsRouter,
  members: membersRouter,
  organisations: organisationsRouter,
  plans: plansRouter,
  queue: queueRouter,
  reviews: reviewsRouter,
  roster: rosterRouter,
  routines: routinesRouter,
  rules: rulesRouter,
  sessions: sessionsRouter,
  teams: teamsRouter,
  trends: trendsRouter,
  views: viewsRouter,
});

/** The router's type: all that the browser imports of this package. */
export type AppRouter = typeof appRouter;

/** Calls procedures in-process, for server-rendered pages and tests. */
export const createCaller = createCallerFactory(appRouter);
