import type { Action } from "@talus/domain/access";
import { localDateIn } from "@talus/domain/calendar";
import type { RosterSelection } from "@talus/domain/roster/roster-filters";
import type { DueOn } from "@talus/domain/roster/roster-view";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { columns, type Row } from "../columns.sql";
import type { OrganisationGrant } from "../grant";
import { refuseUnknownAthletes } from "../named-ids";
import { rulesInForce } from "../rules/rule-sets";
import type { Sql, Statement } from "../transaction";
import { listFoundIds } from "./roster";

const zone = columns("Organisation", "timeZone");

const findZone: Statement<Row<typeof zone>> = {
  name: "roster_time_zone",
  text: `SELECT ${zone} FROM organisation WHERE organisation_id = $1`,
};

/** What the list is read by at an instant: the organisation's day, and its rules. */
export async function rosterDay(db: Sql, now: Date): Promise<DueOn & { rules: RuleSet }> {
  const [[organisation], rules] = await Promise.all([
    db.query(findZone, [db.organisationId]),
    rulesInForce(db),
  ]);
  return { today: localDateIn(organisation?.timeZone ?? "UTC", now), rules };
}

/**
 * The ids of the athletes whom a selection means at an instant. NOT_FOUND where it names somebody out
 * of the grant's scope; of a match, nobody else is found. Decides writes: reads the primary.
 */
export async function listSelectedIds(
  db: Sql,
  grant: OrganisationGrant<Action>,
  selection: RosterSelection,
  now: Date,
): Promise<string[]> {
  if ("athleteIds" in selection) {
    await refuseUnknownAthletes(db, grant, selection.athleteIds);
    return selection.athleteIds;
  }
  const found = await listFoundIds(db, grant, selection.match, await rosterDay(db, now));
  const except = new Set(selection.except);
  return found.filter((id) => !except.has(id));
}
