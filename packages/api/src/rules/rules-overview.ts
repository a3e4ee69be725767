import type { OrganisationGrant } from "@talus/db/grant";
import {
  findRuleSet,
  listRuleSets,
  type RuleSetVersion,
  rulesInForce,
} from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import { countWaitingVerdicts } from "@talus/db/verdicts/replay";
import { DomainError } from "@talus/domain/errors";
import { type RuleSetChange, ruleSetDifference } from "@talus/domain/rules/rule-set-difference";
import { type RuleSet, shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { nextVersion } from "./apply";

type Grant = OrganisationGrant<"rules:read">;

/** A version in the list: who applied it, when, why, and what it changed. */
export type ListedVersion = Omit<RuleSetVersion, "rules"> & {
  version: string;
  changes: RuleSetChange[];
};

/** What the page of the rules shows. */
export type RulesOverview = {
  inForce: RuleSet;
  next: string;
  /** Newest first; the shipped one stands below all. */
  versions: ListedVersion[];
  /** Athletes whose newest verdict waits for a review; it keeps the rules that it was judged by. */
  waiting: number;
};

/** The rules in force and all before them. */
export async function rulesOverview(db: Sql, grant: Grant): Promise<RulesOverview> {
  const [inForce, next, versions, waiting] = await Promise.all([
    rulesInForce(db),
    nextVersion(db, grant),
    listRuleSets(db, grant),
    countWaitingVerdicts(db, grant),
  ]);
  return {
    ...{ inForce, next, waiting },
    versions: versions.map((version) => listed(version, versions)),
  };
}

function listed({ rules, ...version }: RuleSetVersion, all: readonly RuleSetVersion[]) {
  const before = all.find((one) => one.rules.version === version.basedOn)?.rules;
  return {
    ...version,
    version: rules.version,
    changes: ruleSetDifference(before ?? shippedRuleSet, rules),
  };
}

/** One version as a verdict names it, with how it differs from what is in force. */
export type VersionOverview = {
  rules: RuleSet;
  /** Null for the shipped one. */
  applied: ListedVersion | null;
  inForce: string;
  /** From this version to the one in force; empty where they judge alike. */
  sinceThen: RuleSetChange[];
};

/** The rules of one version and who applied them; NOT_FOUND where the organisation never had it. */
export async function versionOverview(
  db: Sql,
  grant: Grant,
  version: string,
): Promise<VersionOverview> {
  const rules = await findRuleSet(db, version);
  if (!rules) throw new DomainError("NOT_FOUND", "There is no such version of the rules.");
  const versions = await listRuleSets(db, grant);
  const inForce = await rulesInForce(db);
  const own = versions.find((one) => one.rules.version === version);
  return {
    rules,
    applied: own ? listed(own, versions) : null,
    inForce: inForce.version,
    sinceThen: ruleSetDifference(rules, inForce),
  };
}
