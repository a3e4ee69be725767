import { grantOrganisation, type OrganisationGrant } from "@talus/db/grant";
import { findRuleSet, listRuleSets, rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import { changeInWords, ruleSetDifference } from "@talus/domain/rules/rule-set-difference";
import { numbersAfter } from "@talus/domain/rules/rule-set-edit";
import type { RuleSetEdit } from "@talus/domain/rules/rule-set-edit.schema";
import { numbersOf, ruleSetFrom } from "@talus/domain/rules/stored-rule-set";
import { type RuleSet, shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { measuredErrors } from "./reliability";

type Grant = OrganisationGrant<"rules:write">;

/** A change of the rules beside what is in force. */
export type Draft = { inForce: RuleSet; draft: RuleSet };

/**
 * The rules that an edit would make. CONFLICT where other rules came into force since the owner opened
 * the page; it says who applied them and what changed.
 */
export async function draftOf(
  db: Sql,
  grant: Grant,
  { edit, now }: { edit: RuleSetEdit; now: Date },
): Promise<Draft> {
  const inForce = await rulesInForce(db);
  if (edit.basedOn !== inForce.version) await refuseStale(db, grant, { edit, inForce });
  const reader = grantOrganisation(grant.actor, "rules:read");
  const wantsMeasured = Object.values(edit.ownError).includes("measured");
  const measured = wantsMeasured ? await measuredErrors(db, reader, now) : {};
  const ownErrorInForce = (await findRuleSet(db, edit.ownErrorFrom))?.ownError ?? inForce.ownError;
  const numbers = numbersAfter(edit, numbersOf(inForce), { inForce: ownErrorInForce, measured });
  return { inForce, draft: ruleSetFrom("draft", numbers) };
}

/** Refuses an edit of rules that are no longer in force, in words that let the owner go on. */
export async function refuseStale(
  db: Sql,
  grant: Grant,
  { edit, inForce }: { edit: RuleSetEdit; inForce: RuleSet },
): Promise<never> {
  const versions = await listRuleSets(db, grantOrganisation(grant.actor, "rules:read"));
  const newest = versions[0];
  const seen =
    versions.find(({ rules }) => rules.version === edit.basedOn)?.rules ?? shippedRuleSet;
  const changes = ruleSetDifference(seen, inForce).map(changeInWords);
  const who = newest?.appliedBy || "Somebody";
  const what = changes.length > 0 ? ` ${changes.join("; ")}.` : "";
  throw new DomainError(
    "CONFLICT",
    `${who} applied ${inForce.version} while you worked on ${edit.basedOn}.${what} Your draft is kept: look at the new rules, then try it again.`,
    { version: inForce.version, changes },
  );
}
