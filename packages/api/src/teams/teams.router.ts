import { grantOrganisation } from "@talus/db/grant";
import { refuseUnknownAthletes } from "@talus/db/named-ids";
import { addTeamAthletes, listStaffCandidates } from "@talus/db/teams/people";
import {
  archiveTeam,
  createTeam,
  getTeam,
  listTeams,
  renameTeam,
  setExceptionsOnly,
} from "@talus/db/teams/teams";
import { setThresholds } from "@talus/db/teams/thresholds";
import { adherenceThresholds, teamNameInput } from "@talus/domain/teams/team.schema";
import { version } from "@talus/domain/version.schema";
import { z } from "zod";
import { organisationProcedure, organisationRead, router, teamProcedure, teamRead } from "../trpc";
import { noteTeam } from "./audit";
import { handOver, takeOffAthletes, takeOffStaff, takeOnStaff } from "./change-people";

const athleteIds = z.object({ athleteIds: z.array(z.uuid()).min(1).max(20_000) });
const person = z.object({ userId: z.uuid() });

/** Teams, their athletes and who coaches them. */
export const teamsRouter = router({
  /** The teams in scope with their counts and staff. */
  list: organisationRead("roster:read", "replica").query(({ ctx }) => listTeams(ctx.db, ctx.grant)),

  /** A team with its staff, and how many athletes are on it. */
  get: teamRead("team:read", "primary").query(({ ctx }) => getTeam(ctx.db, ctx.grant)),

  /** Makes a team; a coach who makes one coaches it. The same id again makes nothing. */
  create: organisationProcedure("team:create")
    .input(teamNameInput.extend({ id: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      if (await createTeam(ctx.db, ctx.grant, { ...input, createdAt: ctx.now() }))
        await noteTeam(ctx, "team.created", input.id);
    }),

  /** Gives it another name. */
  rename: teamProcedure("team:write")
    .input(teamNameInput.extend({ version }))
    .mutation(async ({ ctx, input }) => {
      await renameTeam(ctx.db, ctx.grant, input);
      await noteTeam(ctx, "team.renamed", input.teamId);
    }),

  /** Takes the team out of the lists, or puts it back. Its athletes stay where they are. */
  setArchived: teamProcedure("team:write")
    .input(z.object({ archived: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      if (await archiveTeam(ctx.db, ctx.grant, input.archived ? ctx.now() : null))
        await noteTeam(ctx, input.archived ? "team.archived" : "team.restored", input.teamId);
    }),

  /**
   * Lets verdicts within the rules be accepted without a look from now on, for who switches it on, or no
   * more. What waits already keeps waiting.
   */
  setExceptionsOnly: teamProcedure("team:write")
    .input(z.object({ on: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      if (await setExceptionsOnly(ctx.db, ctx.grant, input.on ? ctx.now() : null))
        await noteTeam(ctx, `team.exceptions_only_${input.on ? "on" : "off"}`, input.teamId);
    }),

  /** Sets from where the team hears in the queue that somebody's adherence dropped. */
  setThresholds: teamProcedure("team:write")
    .input(adherenceThresholds)
    .mutation(async ({ ctx, input: { teamId, ...thresholds } }) => {
      if (await setThresholds(ctx.db, ctx.grant, thresholds))
        await noteTeam(ctx, "team.thresholds_set", teamId, thresholds);
    }),

  /** Puts athletes on the team; NOT_FOUND where the actor may not see one of them. */
  addAthletes: teamProcedure("team:write")
    .input(athleteIds)
    .mutation(async ({ ctx, input }) => {
      const grants = { team: ctx.grant, roster: grantOrganisation(ctx.actor, "roster:write") };
      await refuseUnknownAthletes(ctx.db, grants.roster, input.athleteIds);
      const wanted = { athleteIds: input.athleteIds, at: ctx.now() };
      const added = await addTeamAthletes(ctx.db, grants, wanted);
      if (added.length > 0)
        await noteTeam(ctx, "team.athletes_added", input.teamId, { athleteIds: added });
      return { added: added.length };
    }),

  /** Takes athletes off the team; a coach keeps each on at least one team of their own. */
  removeAthletes: teamProcedure("team:write")
    .input(athleteIds)
    .mutation(async ({ ctx, input }) => {
      const removed = await takeOffAthletes(ctx.db, ctx.grant, input.athleteIds);
      if (removed.length > 0)
        await noteTeam(ctx, "team.athletes_removed", input.teamId, { athleteIds: removed });
    }),

  /** Everybody who may be put on the team's staff. */
  listStaffCandidates: teamRead("team:write", "primary").query(({ ctx }) =>
    listStaffCandidates(ctx.db, ctx.grant),
  ),

  /** Puts a coach, assistant or owner on the team. */
  addStaff: teamProcedure("team:write")
    .input(person)
    .mutation(async ({ ctx, input }) => {
      if (await takeOnStaff(ctx.db, ctx.grant, { userId: input.userId, at: ctx.now() }))
        await noteTeam(ctx, "team.staff_added", input.teamId, input);
    }),

  /** Puts a coach in somebody's place; in one's own too. */
  handOver: teamProcedure("team:write")
    .input(z.object({ fromUserId: z.uuid(), toUserId: z.uuid() }))
    .mutation(async ({ ctx, input: { teamId, ...people } }) => {
      await handOver(ctx.db, ctx.grant, { ...people, at: ctx.now() });
      await noteTeam(ctx, "team.handed_over", teamId, people);
    }),

  /** Takes somebody off the team's staff; a coach cannot leave by themselves. */
  removeStaff: teamProcedure("team:write")
    .input(person)
    .mutation(async ({ ctx, input }) => {
      await takeOffStaff(ctx.db, ctx.grant, input.userId);
      await noteTeam(ctx, "team.staff_removed", input.teamId, input);
    }),
});
