import { type Entered, enter, type Request, unlocked } from "@talus/db/enter";
import { clashOf, explainTrouble } from "@talus/db/failure";
import { grantAthlete, grantEnteredTeam, grantOrganisation, memberIn } from "@talus/db/grant";
import type { Sql } from "@talus/db/transaction";
import type { Action, Actor } from "@talus/domain/access";
import { DomainError, type ErrorCode, isDomainError } from "@talus/domain/errors";
import { unkeepableIn } from "@talus/domain/text/keepable";
import { initTRPC, TRPCError, type TRPCProcedureType } from "@trpc/server";
import superjson from "superjson";
import { type ZodError, z } from "zod";
import { deserializeInput } from "./bounded-input";
import { type Context, keepAlive, signedInOf } from "./context";
import { bugMessage, numbered } from "./failure-messages";
import { seen, type TellOrganisation } from "./seeing/calls";
import { answerOf, committedIfOk, isRolledBack } from "./transaction";

const trpcCodes = {
  NOT_FOUND: "NOT_FOUND",
  FORBIDDEN: "FORBIDDEN",
  CONFLICT: "CONFLICT",
  INVALID: "BAD_REQUEST",
  RATE_LIMITED: "TOO_MANY_REQUESTS",
  UNAVAILABLE: "SERVICE_UNAVAILABLE",
} as const satisfies Record<ErrorCode, TRPCError["code"]>;

/**
 * What may answer a read. A replica may be seconds behind, so nothing that decides a write comes from one:
 * no write, no form's first values, no dry run, no hold, and nothing that proves who somebody is.
 */
type AnsweredBy = "primary" | "replica";

const initial = initTRPC.context<Context>().meta<{ answeredBy: AnsweredBy }>();

const t = initial.create({
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
const watched = t.procedure.use(({ ctx: { requestId }, path, type, next }) =>
  seen({ path, requestId }, async (tellOrganisation) => {
    const answer = await next({ ctx: { tellOrganisation } });
    return answer.ok ? answer : { ...answer, error: translated(answer.error, type) };
  }),
);

/** Domain refusals keep their meaning over HTTP, and so does a database in trouble; the rest are bugs. */
function translated(error: TRPCError, type: TRPCProcedureType): TRPCError {
  const isKnown = type !== "mutation" || isRolledBack(error);
  const explained = explainTrouble(error.cause, isKnown ? "nothing saved" : "unknown");
  const cause = refusalIn(explained);
  if (!cause) return error;
  return new TRPCError({ code: trpcCodes[cause.code], message: cause.message, cause });
}

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
function refuseUnkeepable(input: unknown): void {
  const path = unkeepableIn(input);
  if (path === null) return;
  const message = "This holds a character that cannot be stored. Delete it and type it again.";
  const cause = new z.ZodError([{ code: "custom", path, message, input: undefined }]);
  throw new TRPCError({ code: "BAD_REQUEST", cause });
}

/** Needs no session. The long word, because it is the rare case. */
export const publicProcedure = watched.use(async ({ getRawInput, next }) => {
  refuseUnkeepable(await getRawInput());
  return next();
});

/** A read that needs no session: it says who somebody is or what they may do next. */
export const publicRead = publicProcedure.meta({ answeredBy: "primary" });

/** Needs a session, not an organisation: switching, signing out. */
export const personProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const signedIn = await signedInOf(ctx);
  if (!signedIn) throw notSignedIn();
  ctx.tellOrganisation(signedIn.organisationId);
  return next({ ctx: { signedIn } });
});

/** Whoever brings no token is refused before anything of the input is read. */
const withToken = watched.use(async ({ ctx: { tokenHash }, getRawInput, next }) => {
  if (tokenHash === null) throw notSignedIn();
  refuseUnkeepable(await getRawInput());
  return next({ ctx: { tokenHash } });
});

/** What a procedure is given inside of its transaction. */
type Inside = {
  db: Sql;
  actor: Actor;
  entered: Entered;
};

/**
 * Needs a session and a membership that counts now. One transaction, in which what is locked is locked,
 * role and relation are read and the work is done; an error rolls it back.
 */
async function entering<T extends { ok: true } | { ok: false; error: Error }>(
  ctx: Context & { tokenHash: string; tellOrganisation: TellOrganisation },
  request: Omit<Request, "tokenHash" | "at">,
  work: (inside: Inside) => Promise<T>,
): Promise<T> {
  const { database, tokenHash } = ctx;
  let session: Entered | undefined;
  const result = await answerOf(async () => {
    const answer = await enter(
      database,
      { ...request, tokenHash, at: ctx.now() },
      async (db, entered) => {
        session = entered;
        ctx.tellOrganisation(db.organisationId || null);
        const actor = memberIn(entered);
        return committedIfOk(await work({ db, actor, entered }));
      },
    );
    if (answer === null) throw notSignedIn();
    return answer;
  });
  if (session) await keepAlive(ctx, session);
  return result;
}

const lockOrganisation = { organisation: true, athlete: false };
const lockAthlete = { organisation: false, athlete: true };
const lockBoth = { organisation: true, athlete: true };

/** Input of every procedure on one athlete. */
export const athleteInput = z.object({ athleteId: z.uuid() });

/** Input of every procedure on one team. */
export const teamInput = z.object({ teamId: z.uuid() });

const onOrganisation =
  (opening: Pick<Request, "locks" | "isRead">) =>
  <A extends Action>(action: A) =>
    withToken.use(({ ctx, next }) =>
      entering(ctx, opening, (inside) =>
        next({ ctx: { ...inside, grant: grantOrganisation(inside.actor, action) } }),
      ),
    );

const onAthlete =
  (opening: Pick<Request, "locks" | "isRead">) =>
  <A extends Action>(action: A) =>
    withToken
      .input(athleteInput)
      .use(({ ctx, input, next }) =>
        entering(ctx, { ...opening, athleteId: input.athleteId }, (inside) =>
          next({ ctx: { ...inside, grant: grantAthlete(inside.entered, action) } }),
        ),
      );

const onTeam =
  (opening: Pick<Request, "locks" | "isRead">) =>
  <A extends Action>(action: A) =>
    withToken
      .input(teamInput)
      .use(({ ctx, input, next }) =>
        entering(ctx, { ...opening, teamId: input.teamId }, (inside) =>
          next({ ctx: { ...inside, grant: grantEnteredTeam(inside.entered, action) } }),
        ),
      );

/**
 * A write on the whole organisation, which it locks, so that roles, teams, types and names are decided on
 * one at a time; `ctx.grant` carries the scope that lists must apply.
 */
export const organisationProcedure = onOrganisation({ locks: lockOrganisation, isRead: false });

/** A write on many athletes: the use-case locks them, so that the organisation is not held up. */
export const manyAthletesProcedure = onOrganisation({ locks: unlocked, isRead: false });

/** A read under a right to change something shows what will be changed. */
type MayAnswer<A extends Action> = A extends `${string}:read` | `${string}:trends`
  ? AnsweredBy
  : "primary";

/** A read on the whole organisation, and whether a replica may answer it. */
export const organisationRead = <A extends Action>(action: A, answeredBy: MayAnswer<A>) =>
  onOrganisation({ locks: unlocked, isRead: true })(action).meta({ answeredBy });

/** A write on one athlete, whom it locks: input and check together. */
export const athleteProcedure = onAthlete({ locks: lockAthlete, isRead: false });

/** As {@link athleteProcedure}, where the roster as a whole decides too: locks the organisation first. */
export const rosterAthleteProcedure = onAthlete({ locks: lockBoth, isRead: false });

/** A read on one athlete, and whether a replica may answer it. */
export const athleteRead = <A extends Action>(action: A, answeredBy: MayAnswer<A>) =>
  onAthlete({ locks: unlocked, isRead: true })(action).meta({ answeredBy });

/** A write on one team, under the organisation's lock: input and check together. */
export const teamProcedure = onTeam({ locks: lockOrganisation, isRead: false });

/** A read on one team, and whether a replica may answer it. */
export const teamRead = <A extends Action>(action: A, answeredBy: MayAnswer<A>) =>
  onTeam({ locks: unlocked, isRead: true })(action).meta({ answeredBy });

/** What zod found wrong with the input; by shape, because zod is loaded more than once. */
function issuesOf(cause: unknown) {
  return cause instanceof Error && cause.name === "ZodError" ? (cause as ZodError).issues : null;
}

function notSignedIn() {
  return new TRPCError({ code: "UNAUTHORIZED", message: "Sign in to go on." });
}
