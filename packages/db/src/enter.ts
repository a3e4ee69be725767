import type { Actor, Role } from "@talus/domain/access";
import pg from "pg";
import { type Database, type Sql, transact } from "./transaction";

/** What a transaction is begun for: whose session, when, and what is asked about. */
export type Request = {
  /** The hash of the session's token. */
  tokenHash: string;
  at: Date;
  /** The athlete or the team that is asked about; how the actor stands to them is looked up. */
  athleteId?: string;
  teamId?: string;
  /** What nobody else decides on until the transaction ends. */
  locks: { organisation: boolean; athlete: boolean };
  isRead: boolean;
};

/** The locks of what decides nothing. */
export const unlocked = { organisation: false, athlete: false };

const entered = Symbol("entered");

/** Who was let into a transaction, made only here: the session was valid when it began. */
export type Entered = {
  readonly [entered]: true;
  readonly tokenHash: string;
  readonly expires: Date;
  /** As a member of the organisation that the session works in; null: no member, or deactivated. */
  readonly actor: Actor | null;
  readonly subject: Subject;
};

/** How the actor stands to the athlete or team that was asked about. */
type Subject = {
  readonly athleteId: string | null;
  readonly teamId: string | null;
  readonly isFound: boolean;
  readonly isSelf: boolean;
  readonly isStaff: boolean;
};

type Row = {
  userId: string;
  organisationId: string | null;
  expires: Date;
  role: Role | null;
  isFound: boolean;
  isSelf: boolean;
  isStaff: boolean;
};

/**
 * Runs `work` in one transaction of the organisation that the session works in. One trip begins it and
 * asks the function `enter` who this is. Gives null where the session is unknown or over; rejects as
 * `withOrganisation` does. A read takes no lock and changes nothing, and its end is not waited for.
 */
export function enter<T>(
  database: Database,
  request: Request,
  work: (db: Sql, entered: Entered) => Promise<T>,
): Promise<T | null> {
  const { isRead } = request;
  const open = opening(request, database);
  return transact<Row, T | null>(database, { isRead, open }, (on, row) =>
    row
      ? work(
          on({ organisationId: row.organisationId, userId: row.userId }),
          enteredAs(row, request),
        )
      : Promise.resolve(null),
  );
}

function enteredAs(row: Row, request: Request): Entered {
  const { userId, organisationId, role, expires, isFound, isSelf, isStaff } = row;
  const { tokenHash, athleteId = null, teamId = null } = request;
  const actor = organisationId && role ? { userId, organisationId, role } : null;
  const subject = { athleteId, teamId, isFound, isSelf, isStaff };
  return { [entered]: true, tokenHash, expires, actor, subject };
}

/** Goes out in the message that begins the transaction, which takes no values apart from its text. */
function opening(
  { tokenHash, at, athleteId, teamId, locks }: Request,
  { statements }: Database,
): string {
  const literal = (value: string | undefined) => (value ? pg.escapeLiteral(value) : "NULL");
  const values = [
    literal(tokenHash),
    literal(at.toISOString()),
    literal(athleteId),
    literal(teamId),
    locks.organisation,
    locks.athlete,
  ];
  const ask = statements === "named" ? "EXECUTE" : "SELECT * FROM";
  return `${ask} enter(${values.join(", ")})`;
}
