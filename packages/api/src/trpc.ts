import { findActor } from "@talus/db/actors";
import { type Db, type Sql, withOrganisation, withOrganisationSql } from "@talus/db/client";
import { grantAthlete, grantOrganisation, grantTeam } from "@talus/db/grant";
import type { Action } from "@talus/domain/access";
import { DomainError, type ErrorCode, isDomainError } from "@talus/domain/errors";
import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { type ZodError, z } from "zod";
import type { Context } from "./context";

const trpcCodes = {
  NOT_FOUND: "NOT_FOUND",
  FORBIDDEN: "FORBIDDEN",
  CONFLICT: "CONFLICT",
  INVALID: "BAD_REQUEST",
  RATE_LIMITED: "TOO_MANY_REQUESTS",
} as const satisfies Record<ErrorCode, TRPCError["code"]>;

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  errorFormatter({ shape, error, ctx }) {
    const domain = isDomainError(error.cause)
      ? { code: error.cause.code, detail: error.cause.detail ?? null }
      : null;
    const issues = issuesOf(error.cause);
    const isBug = error.code === "INTERNAL_SERVER_ERROR";
    return {
      message: isBug
        ? `Something failed on our side; nothing was saved. Try again, and tell us ${ctx?.requestId ?? ""} if it stays.`
        : issues
          ? (issues[0]?.message ?? "Check what you entered.")
          : shape.message,
      code: shape.code,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        domain,
        issues,
      },
    };
  },
});

/** Makes a router of procedures and routers. */
export const router = t.router;

/** Makes what calls a router in-process. */
export const createCallerFactory = t.createCallerFactory;

/** Domain refusals keep their meaning over HTTP; anything else stays a bug. */
const translateErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && isDomainError(result.error.cause)) {
    const cause = result.error.cause;
    throw new TRPCError({ code: trpcCodes[cause.code], message: cause.message, cause });
  }
  return result;
});

/** Needs no session. The long word, because it is the rare case. */
export const publicProcedure = t.procedure.use(translateErrors);

/** Needs a session, not an organisation: switching, signing out. */
export const personProcedure = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.signedIn) throw notSignedIn();
  return next({ ctx: { ...ctx, signedIn: ctx.signedIn } });
});

/**
 * Needs a session and a membership that counts now. Gives `actor` and `db`: one transaction, in
 * which the role is read, the grant is looked up and the work is done; an error rolls it back.
 * What must not happen unless it is saved (mail) goes to `afterCommit`.
 */
export const procedure = personProcedure.use(async ({ ctx, next }) => {
  const afterwards: (() => Promise<void>)[] = [];
  const afterCommit = (work: () => Promise<void>) => void afterwards.push(work);
  const result = await unlessRolledBack(() =>
    withOrganisation(ctx.database, ctx.signedIn, async (db) => {
      const result = await next({ ctx: { ...ctx, db, actor: await actorOf(db), afterCommit } });
      if (!result.ok) throw new RolledBack(result);
      return result;
    }),
  );
  if (result.ok) for (const work of afterwards) await work();
  return result;
});

/** As {@link procedure} without Prisma, for hot reads. */
const sqlProcedure = personProcedure.use(async ({ ctx, next }) => {
  return unlessRolledBack(() =>
    withOrganisationSql(ctx.database, ctx.signedIn, async (db) => {
      const result = await next({ ctx: { ...ctx, db, actor: await actorOf(db) } });
      if (!result.ok) throw new RolledBack(result);
      return result;
    }),
  );
});

/** Input of every procedure on one athlete. */
export const athleteInput = z.object({ athleteId: z.uuid() });

/** Input of every procedure on one team. */
export const teamInput = z.object({ teamId: z.uuid() });

/** A procedure on the whole organisation; `ctx.grant` carries the scope that lists must apply. */
export const organisationProcedure = <A extends Action>(action: A) =>
  procedure.use(({ ctx, next }) =>
    next({ ctx: { ...ctx, grant: grantOrganisation(ctx.actor, action) } }),
  );

/** A hot read on the whole organisation: SQL only. */
export const organisationRead = <A extends Action>(action: A) =>
  sqlProcedure.use(({ ctx, next }) =>
    next({ ctx: { ...ctx, grant: grantOrganisation(ctx.actor, action) } }),
  );

/** A procedure on one athlete: input and check together. */
export const athleteProcedure = <A extends Action>(action: A) =>
  procedure.input(athleteInput).use(async ({ ctx, input, next }) =>
    next({
      ctx: { ...ctx, grant: await grantAthlete(ctx.db, ctx.actor, input.athleteId, action) },
    }),
  );

/** A hot read on one athlete: SQL only. */
export const athleteRead = <A extends Action>(action: A) =>
  sqlProcedure.input(athleteInput).use(async ({ ctx, input, next }) =>
    next({
      ctx: { ...ctx, grant: await grantAthlete(ctx.db, ctx.actor, input.athleteId, action) },
    }),
  );

/** A procedure on one team: input and check together. */
export const teamProcedure = <A extends Action>(action: A) =>
  procedure
    .input(teamInput)
    .use(async ({ ctx, input, next }) =>
      next({ ctx: { ...ctx, grant: await grantTeam(ctx.db, ctx.actor, input.teamId, action) } }),
    );

/** A hot read on one team: SQL only. */
export const teamRead = <A extends Action>(action: A) =>
  sqlProcedure
    .input(teamInput)
    .use(async ({ ctx, input, next }) =>
      next({ ctx: { ...ctx, grant: await grantTeam(ctx.db, ctx.actor, input.teamId, action) } }),
    );

async function actorOf(db: Db | Sql) {
  if (!db.organisationId) throw notAMember();
  const actor = await findActor(db);
  if (!actor) throw notAMember();
  return actor;
}

/** Carries a failed result out of the transaction, so that it rolls back, and stays a result. */
class RolledBack extends Error {
  constructor(readonly result: unknown) {
    super("rolled back");
  }
}

async function unlessRolledBack<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RolledBack) return error.result as T;
    throw error;
  }
}

/** What zod found wrong with the input; by shape, because zod is loaded more than once. */
function issuesOf(cause: unknown) {
  return cause instanceof Error && cause.name === "ZodError" ? (cause as ZodError).issues : null;
}

function notSignedIn() {
  return new TRPCError({ code: "UNAUTHORIZED", message: "Sign in to go on." });
}

function notAMember() {
  return new DomainError(
    "FORBIDDEN",
    "You are not a member of this organisation any more. Sign in again.",
  );
}
