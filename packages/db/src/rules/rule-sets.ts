import type { LocalDate } from "@talus/domain/calendar";
import { type RuleSetNumbers, ruleSetFrom, ruleSetOf } from "@talus/domain/rules/stored-rule-set";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { earlierShippedVersions, shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { columns, type Row, type RowWith } from "../columns.sql";
import type { OrganisationGrant } from "../grant";
import { insertRows } from "../rows";
import type { Sql, Statement } from "../transaction";

const stored = columns("RuleSet", "version, numbers");

const newest: Statement<Row<typeof stored>> = {
  name: "rule_set_in_force",
  text: `SELECT ${stored} FROM rule_set WHERE organisation_id = $1 ORDER BY number DESC LIMIT 1`,
};

/** The rules are asked for by several steps of one request; a transaction sees one answer. */
const known = new WeakMap<Sql, Promise<RuleSet>>();

/**
 * The rules that verdicts of the transaction's organisation are judged by: the version applied last,
 * else the shipped one. Decides writes: reads the primary.
 */
export function rulesInForce(db: Sql): Promise<RuleSet> {
  const before = known.get(db);
  if (before) return before;
  const rules = db.query(newest, [db.organisationId]).then(([row]) => ruleSetOf(row));
  known.set(db, rules);
  return rules;
}

const byVersion: Statement<Row<typeof stored>> = {
  name: "rule_set_find",
  text: `SELECT ${stored} FROM rule_set WHERE organisation_id = $1 AND version = $2`,
};

/** The rules of a version that verdicts may carry, or null. */
export async function findRuleSet(db: Sql, version: string): Promise<RuleSet | null> {
  if (version === shippedRuleSet.version) return shippedRuleSet;
  if (earlierShippedVersions.includes(version)) return { ...shippedRuleSet, version };
  const [row] = await db.query(byVersion, [db.organisationId, version]);
  return row ? ruleSetOf(row) : null;
}

/** A version of an organisation's rules with who applied it, when and why. */
export type RuleSetVersion = {
  number: number;
  basedOn: string;
  rules: RuleSet;
  note: string;
  validFrom: LocalDate;
  appliedBy: string;
  appliedAt: Date;
};

const listed = columns(
  "RuleSet r",
  "number, version, basedOn, numbers, note, validFrom, createdAt as appliedAt",
);

const list: Statement<RowWith<typeof listed, Omit<RuleSetVersion, "rules">>> = {
  name: "rule_set_list",
  text: `SELECT ${listed}, coalesce(u.name, '') AS "appliedBy"
    FROM rule_set r
    LEFT JOIN membership m ON m.organisation_id = r.organisation_id AND m.user_id = r.created_by
    LEFT JOIN "user" u ON u.id = m.user_id
    WHERE r.organisation_id = $1 ORDER BY r.number DESC`,
};

/** Every version that the organisation has applied, newest first; the shipped one is not among them. */
export async function listRuleSets(
  db: Sql,
  _grant: OrganisationGrant<"rules:read">,
): Promise<RuleSetVersion[]> {
  const rows = await db.query(list, [db.organisationId]);
  return rows.map(({ version, numbers, ...row }) => ({
    ...row,
    rules: ruleSetFrom(version, numbers),
  }));
}

/** Applies a version from a day on; false where somebody applied one of this number before. */
export async function createRuleSet(
  db: Sql,
  grant: OrganisationGrant<"rules:write">,
  made: {
    number: number;
    version: string;
    basedOn: string;
    numbers: RuleSetNumbers;
    note: string;
    validFrom: LocalDate;
    now: Date;
  },
): Promise<boolean> {
  const { now, ...rest } = made;
  const by = { createdBy: grant.actor.userId, createdAt: now };
  const rows = [{ organisationId: db.organisationId, ...rest, ...by }];
  const added = await insertRows(db, "RuleSet", rows, { isKnownSkipped: true });
  known.delete(db);
  return added > 0;
}
