import { grantAthletes, narrowed, type OrganisationGrant } from "@talus/db/grant";
import { replacePlans } from "@talus/db/plans/upkeep";
import { listImportTeams, listRosterRecords } from "@talus/db/roster/import";
import {
  archiveImportedTeams,
  deleteAddedAthletes,
  listTouchedAthletes,
  restoreImportedPauses,
} from "@talus/db/roster/import-undo";
import { updateRoster } from "@talus/db/roster/writes";
import type { Sql } from "@talus/db/transaction";
import type { Moment } from "@talus/domain/moment";
import type { RosterRecord } from "@talus/domain/roster/import/import";
import { type KeptAthlete, type Returned, returnedRoster } from "@talus/domain/roster/import/undo";
import { comparedText } from "@talus/domain/text/compared-text";
import { TeamIds } from "../team-ids";
import { decidesPlan } from "../write-import";

type Grant = OrganisationGrant<"roster:write">;

/** What taking a roster's import back does: who goes, who returns to what they were, who is left. */
export type RosterUndo = {
  leaving: string[];
  returning: (Returned & { record: RosterRecord })[];
  kept: KeptAthlete[];
};

/** Decides for everybody of an import whether they go, return or stay; writes nothing. */
export async function planRosterUndo(db: Sql, grant: Grant, importId: string): Promise<RosterUndo> {
  const touched = await listTouchedAthletes(db, grant, importId);
  const added = touched.filter(({ before }) => before === null);
  const leaving = added.filter(({ use }) => use === null).map(({ athleteId }) => athleteId);
  const gone = new Set(leaving);
  const changes = new Map(
    touched.flatMap(({ athleteId, before, after }) =>
      before && after ? [[athleteId, { before, after }] as const] : [],
    ),
  );
  const records = await listRosterRecords(db, grant);
  const roster = records.filter(({ id }) => !gone.has(id));
  const returned = returnedRoster(roster, changes);
  return {
    leaving,
    returning: roster.flatMap((record) => {
      const change = returned.get(record.id);
      return change && change.returned.length > 0 ? [{ ...change, record }] : [];
    }),
    kept: touched.flatMap(({ athleteId, name, use }): KeptAthlete[] => {
      const fields = returned.get(athleteId)?.kept ?? [];
      if (use === null && fields.length === 0) return [];
      return [{ athleteId, name, uses: [use ?? "changed"], fields }];
    }),
  };
}

type Writing = {
  importId: string;
  undo: RosterUndo;
  moment: Moment;
  /** Hears how many are done, part by part. */
  onDone?: ((count: number) => Promise<void>) | undefined;
};

/** Takes a roster's import back, for athletes who are locked: all that {@link planRosterUndo} says, or nothing. */
export async function writeRosterUndo(
  db: Sql,
  grant: Grant,
  { importId, undo, moment, onDone = async () => {} }: Writing,
): Promise<void> {
  const { now } = moment;
  await deleteAddedAthletes(db, grant, { importId, athleteIds: undo.leaving, now });
  await onDone(undo.leaving.length);
  const ids = (rows: RosterUndo["returning"]) => rows.map(({ record }) => record.id);
  const athletes = await grantAthletes(db, grant, ids(undo.returning));
  const replanned = undo.returning.filter(({ returned }) =>
    returned.some((field) => decidesPlan.has(field)),
  );
  const teams = new TeamIds(await listImportTeams(db, grant));
  const updates = undo.returning.map(({ record, values: { teams: names, ...values } }) => {
    const before = new Set(record.teams.map(comparedText));
    const joins = names.filter((name) => !before.has(comparedText(name)));
    const { id, version } = record;
    return { id, version, values, stayIds: teams.all(names), teamIds: teams.oneEach(joins) };
  });
  await updateRoster(db, grant, updates, now);
  await restoreImportedPauses(db, athletes, importId);
  await replacePlans(db, narrowed(athletes, ids(replanned)), moment);
  await archiveImportedTeams(db, grant, { importId, now });
}
