import { findActor } from "@talus/db/accounts/actors";
import { clashOf } from "@talus/db/clashes";
import { explainTrouble } from "@talus/db/failure";
import { grantAthlete, grantLockedAthlete, grantOrganisation, grantTeam } from "@talus/db/grant";
import { lockOrganisation } from "@talus/db/locks";
import { type Sql, withOrganisation } from "@talus/db/transaction";
import type { Action } from "@talus/domain/access";
import { DomainError, type ErrorCode, isDomainError } from "@talus/domain/errors";
import { unkeepableIn } from "@talus/domain/text/keepable";
import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { type ZodError, z } from "zod";
import { deserializeInput } from "./bounded-input";
import type { Context } from "./context";
import { bugMessage, numbered } from "./failure-messages";
import { seen, tellOrganisation } from "./seeing/calls";
import { answerOf, isRolledBack, keptOnlyIfOk } from "./transaction";

const trpcCodes = {
  NOT_FOUND: "NOT_FOUND",
  FORBIDDEN: "FORBIDDEN",
  CONFLICT: "CONFLICT",
  INVALID: "BAD_REQUEST",
  RATE_LIMITED: "TOO_MANY_REQUESTS",
  UNAVAILABLE: "SERVICE_UNAVAILABLE",
} as const satisfies Record<ErrorCode, TRPCError["code"]>;

const t = initTRPC.context<Context>().create({
  transformer: {
    input: { serialize: superjson.serialize, deserialize: deserializeInput },
    output: superjson,
  },
  errorFormatter({ shape, error, ctx, type }) {
    const domain = isDomainError(error.cause)
      ? { code: error.cause.code, detail: error.cause.detail ?? null }
      : null;
    const issues = issuesOf(error.cause);
    const isBug = error.code === "INTERNAL_SERVER_ERROR";
    const isWrite = type === "mutation";
    const requestId = ctx?.requestId ?? "";
    return {
      message: isBug
        ? bugMessage({ isWrite, isRolledBack: isRolledBack(error), requestId })
        : domain?.code === "UNAVAILABLE"
          ? numbered(shape.message, requestId)
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

/** Outermost, so that the log holds what a person is told. */
const watched = t.middleware(({ ctx: { requestId }, path, next }) =>
  seen({ path, requestId }, () => next()),
);

/** Domain refusals keep their meaning over HTTP, and so does a database in trouble; the rest are bugs. */
const translateErrors = t.middleware(async ({ next, type }) => {
  const result = await next();
  if (result.ok) return result;
  const isKnown = type !== "mutation" || isRolledBack(result.error);
  const told = explainTrouble(result.error.cause, isKnown ? "nothing saved" : "unknown");
  const cause = refusalIn(told);
  if (!cause) return result;
  throw new TRPCError({ code: trpcCodes[cause.code], message: cause.message, cause });
});

/** Whoever asks while the database is in trouble is told so, not that they are signed out. */
const refuseInTrouble = t.middleware(({ ctx, next }) => {
  if (ctx.trouble) throw ctx.trouble;
  return next();
});

/** What refused the work: a use-case, or the database where two wrote the same at once. */
function refusalIn(cause: unknown): DomainError | null {
  if (isDomainError(cause)) return cause;
  if (clashOf(cause) === null) return null;
  return new DomainError(
    "CONFLICT",
    "Somebody saved the same at the same moment. Load the page again, then try once more.",
  );
}

/** What no table could keep is refused at its field, before any schema or query sees it. */
const refuseUnkeepable = t.middleware(async ({ getRawInput, next }) => {
  const path = unkeepableIn(await getRawInput());
  if (path === null) return next();
  const message = "This holds a character that cannot be stored. Delete it and type it again.";
  const cause = new z.ZodError([{ code: "custom", path, message, input: undefined }]);
  throw new TRPCError({ code: "BAD_REQUEST", cause });
});

/** Needs no session. The long word, because it is the rare case. */
export const publicProcedure = t.procedure
  .use(watched)
  .use(translateErrors)
  .use(refuseInTrouble)
  .use(refuseUnkeepable);

/** Needs a session, not an organisation: switching, signing out. */
export const personProcedure = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.signedIn) throw notSignedIn();
  tellOrganisation(ctx.signedIn.organisationId);
  return next({ ctx: { ...ctx, signedIn: ctx.signedIn } });
});

/**
 * Needs a session and a membership that counts now. Gives `actor` and `db`: one transaction, in
 * which `lock` is taken, the role is read, the grant is looked up and the work is done; an error
 * rolls it back. What must not happen unless it is saved (mail) goes to `afterCommit`.
 */
const writing = (lock: (db: Sql) => Promise<void>) =>
  personProcedure.use(async ({ ctx, next }) => {
    let afterwards: (() => Promise<void>)[] = [];
    const afterCommit = (work: () => Promise<void>) => void afterwards.push(work);
    const result = await answerOf(() => {
      afterwards = [];
      return withOrganisation(ctx.database, ctx.signedIn, async (db) => {
        const actor = await actorOf(db, lock);
        return keptOnlyIfOk(await next({ ctx: { ...ctx, db, actor, afterCommit } }));
      });
    });
    if (result.ok) for (const work of afterwards) await work();
    return result;
  });

const unlocked = async () => {};

/** Locks nothing by itself: what is built on it locks the athletes that it decides on. */
const procedure = writing(unlocked);

/** Locks the organisation, so that roles, teams, types and names are decided on one at a time. */
const organisationWrite = writing(lockOrganisation);

/** Hot reads: no Prisma, and what they keep up to date on the way they lock themselves. */
const sqlProcedure = personProcedure.use(({ ctx, next }) =>
  answerOf(() =>
    withOrganisation(ctx.database, ctx.signedIn, async (db) => {
      const actor = await actorOf(db, unlocked);
      return keptOnlyIfOk(await next({ ctx: { ...ctx, db, actor } }));
    }),
  ),
);

/** Input of every procedure on one athlete. */
export const athleteInput = z.object({ athleteId: z.uuid() });

/** Input of every procedure on one team. */
export const teamInput = z.object({ teamId: z.uuid() });

/**
 * A write on the whole organisation, which it locks; `ctx.grant` carries the scope that lists must
 * apply.
 */
export const organisationProcedure = <A extends Action>(action: A) =>
  organisationWrite.use(({ ctx, next }) =>
    next({ ctx: { ...ctx, grant: grantOrganisation(ctx.actor, action) } }),
  );

/** A write on many athletes: the use-case locks them, so that the organisation is not held up. */
export const manyAthletesProcedure = <A extends Action>(action: A) =>
  procedure.use(({ ctx, next }) =>
    next({ ctx: { ...ctx, grant: grantOrganisation(ctx.actor, action) } }),
  );

/** A hot read on the whole organisation: SQL only. */
export const organisationRead = <A extends Action>(action: A) =>
  sqlProcedure.use(({ ctx, next }) =>
    next({ ctx: { ...ctx, grant: grantOrganisation(ctx.actor, action) } }),
  );

/** A write on one athlete, whom it locks: input and check together. */
export const athleteProcedure = <A extends Action>(action: A) => onAthlete(procedure, action);

/** As {@link athleteProcedure}, where the roster as a whole decides too: locks the organisation first. */
export const rosterAthleteProcedure = <A extends Action>(action: A) =>
  onAthlete(organisationWrite, action);

const onAthlete = <A extends Action>(base: typeof procedure, action: A) =>
  base.input(athleteInput).use(async ({ ctx, input, next }) =>
    next({
      ctx: { ...ctx, grant: await grantLockedAthlete(ctx.db, ctx.actor, input.athleteId, action) },
    }),
  );

/** A hot read on one athlete: SQL only. */
export const athleteRead = <A extends Action>(action: A) =>
  sqlProcedure.input(athleteInput).use(async ({ ctx, input, next }) =>
    next({
      ctx: { ...ctx, grant: await grantAthlete(ctx.db, ctx.actor, input.athleteId, action) },
    }),
  );

/** A write on one team, under the organisation's lock: input and check together. */
export const teamProcedure = <A extends Action>(action: A) =>
  organisationWrite
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

async function actorOf(db: Sql, lock: (db: Sql) => Promise<void>) {
  if (!db.organisationId) throw notAMember();
  await lock(db);
  const actor = await findActor(db);
  if (!actor) throw notAMember();
  return actor;
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
