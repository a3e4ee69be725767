import { writeAudit } from "@talus/db/audit";
import { grantOrganisation, type OrganisationGrant } from "@talus/db/grant";
import { getOrganisation } from "@talus/db/organisations/organisations";
import { createRuleSet, listRuleSets, rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import { localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { changeInWords, ruleSetDifference } from "@talus/domain/rules/rule-set-difference";
import type { RuleSetEdit } from "@talus/domain/rules/rule-set-edit.schema";
import { numbersOf } from "@talus/domain/rules/stored-rule-set";
import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { draftOf, refuseStale } from "./draft";

type Applied = Moment & { edit: RuleSetEdit & { note: string } };

/**
 * Puts an edit into force from today as the organisation's next version. What was judged before keeps
 * its verdict and its version. INVALID where nothing differs, CONFLICT where somebody was faster.
 */
export async function applyRules(
  db: Sql,
  grant: OrganisationGrant<"rules:write">,
  { edit, now, newId }: Applied,
): Promise<{ version: string }> {
  await db.allowMinutes();
  const { inForce, draft } = await draftOf(db, grant, { edit, now });
  const changes = ruleSetDifference(inForce, draft);
  if (changes.length === 0) {
    throw new DomainError("INVALID", "Nothing differs from the rules in force. Change one first.");
  }
  const number = await nextNumber(db, grant);
  const version = versionOf(number);
  const { timeZone } = await getOrganisation(
    db,
    grantOrganisation(grant.actor, "organisation:read"),
  );
  const created = await createRuleSet(db, grant, {
    number,
    version,
    basedOn: inForce.version,
    numbers: numbersOf(draft),
    note: edit.note,
    validFrom: localDateIn(timeZone, now),
    now,
  });
  if (!created) await refuseStale(db, grant, { edit, inForce: await rulesInForce(db) });
  await writeAudit(db, {
    id: newId(),
    at: now,
    action: "rules.applied",
    subject: "rule_set",
    // A rule set is known by its version; its organisation is the row that it belongs to.
    subjectId: db.organisationId,
    detail: { version, basedOn: inForce.version, changes: changes.map(changeInWords) },
  });
  return { version };
}

/** The name that the next version would get. */
export async function nextVersion(
  db: Sql,
  grant: OrganisationGrant<"rules:read">,
): Promise<string> {
  const [newest] = await listRuleSets(db, grant);
  return versionOf((newest?.number ?? 0) + 1);
}

async function nextNumber(db: Sql, grant: OrganisationGrant<"rules:write">): Promise<number> {
  const [newest] = await listRuleSets(db, grantOrganisation(grant.actor, "rules:read"));
  return (newest?.number ?? 0) + 1;
}

function versionOf(number: number): string {
  return `${shippedRuleSet.version}.${number}`;
}
