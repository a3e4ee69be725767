import type { Actor, Role } from "@talus/domain/access";
import { ruleSetOf, type StoredRuleSet } from "@talus/domain/rules/stored-rule-set";
import type { DisplayUnit } from "@talus/domain/units";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import type { OwnMembership } from "../organisations/organisations";
import type { Database, Statement } from "../transaction";
import type { Account } from "./accounts";

/** The athlete record that belongs to the signed-in person. */
export type OwnAthlete = { id: string; givenName: string; timeZone: string; units: DisplayUnit };

/** A signed-in person with all that their pages begin with. */
export type CurrentPerson = {
  account: Account;
  /** When the session ends. */
  expires: Date;
  /** The organisations that they belong to now, oldest first. */
  organisations: OwnMembership[];
  /** As a member of the organisation that the session works in; null: of none. */
  actor: Actor | null;
  /** Their own record there; a coach may have one too. */
  athlete: OwnAthlete | null;
  /** The rules in force there; the shipped ones where they belong to none. */
  rules: RuleSet;
};

const byToken: Statement<CurrentRow> = {
  name: "current_person",
  text: "SELECT * FROM current_person($1, $2)",
};

type CurrentRow = Account & {
  expires: Date;
  organisationId: string | null;
  role: Role | null;
  organisations: OwnMembership[];
  athlete: OwnAthlete | null;
  rules: StoredRuleSet | null;
};

/** Whom the hash of a session's token opens, in one statement; null: unknown or expired. */
export async function findCurrentPerson(
  database: Database,
  tokenHash: string,
  now: Date,
): Promise<CurrentPerson | null> {
  const { rows } = await database.pool.query<CurrentRow>({ ...byToken, values: [tokenHash, now] });
  const [row] = rows;
  if (!row) return null;
  const { id, email, name, organisationId, role, rules, ...rest } = row;
  const actor = organisationId && role ? { userId: id, organisationId, role } : null;
  return { ...rest, account: { id, email, name }, actor, rules: ruleSetOf(rules) };
}
