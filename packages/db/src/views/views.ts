import { DomainError } from "@talus/domain/errors";
import type { QueueFilters } from "@talus/domain/queue/queue-filters";
import type { RosterFilters } from "@talus/domain/roster/roster-filters";
import type { RosterColumn, RosterSort } from "@talus/domain/roster/roster-view";
import type { SavedViewInput } from "@talus/domain/views/views.schema";
import { columns, type RowWith } from "../columns.sql";
import type { OrganisationGrant } from "../grant";
import { insertRows } from "../rows";
import { idempotent } from "../sent-ids";
import type { Sql, Statement } from "../transaction";

const view = columns("RosterView v", "id, name, isShared, filters, sort, descending, columns");

/** What each kind of view is narrowed to. */
type Filters = { roster: RosterFilters; queue: QueueFilters };
type Kind = keyof Filters;

type Known<K extends Kind> = {
  filters: Filters[K];
  sort: RosterSort;
  /** None: the usual ones. */
  columns: RosterColumn[];
  isMine: boolean;
};
type SavedView<K extends Kind> = RowWith<typeof view, Known<K>>;

/** A person keeps so many of each kind, and sees so many of others. */
const mostViews = 20;

const list: Statement<SavedView<Kind>> = {
  name: "views",
  text: `SELECT ${view}, v.user_id = $2 AS "isMine" FROM roster_view v
    WHERE v.organisation_id = $1 AND v.kind = $3 AND (v.user_id = $2 OR v.is_shared)
    ORDER BY v.user_id = $2 DESC, lower(v.name), v.id LIMIT ${2 * mostViews}`,
};

/** What of a kind the reader keeps, then what others share, by name. May go to a replica. */
export function listViews<K extends Kind>(
  db: Sql,
  { actor }: OrganisationGrant<"roster:read" | "queue:read">,
  kind: K,
): Promise<SavedView<K>[]> {
  return db.query(list as Statement<SavedView<K>>, [db.organisationId, actor.userId, kind]);
}

const count: Statement<{ views: number }> = {
  name: "views_count",
  text: `SELECT count(*)::int AS views FROM roster_view
    WHERE organisation_id = $1 AND user_id = $2 AND kind = $3`,
};

/** Keeps a list or a queue for the actor; the same id with the same content once. INVALID where they keep many. */
export async function createView(
  db: Sql,
  { actor: { userId } }: OrganisationGrant<"view:keep">,
  input: SavedViewInput,
): Promise<void> {
  await idempotent(db, {
    ...{ model: "RosterView", id: input.id, content: input },
    first: async (sent) => {
      const [kept] = await db.query(count, [db.organisationId, userId, input.kind]);
      if ((kept?.views ?? 0) >= mostViews)
        throw new DomainError("INVALID", `You keep ${mostViews} views. Delete one of them first.`);
      const { organisationId } = db;
      await insertRows(db, "RosterView", [{ ...input, ...sent, organisationId, userId }]);
    },
    again: () => {},
  });
}

const remove: Statement<{ id: string }> = {
  name: "view_delete",
  text: `DELETE FROM roster_view WHERE organisation_id = $1 AND id = $2 AND user_id = $3 RETURNING id`,
};

/** Deletes what the actor keeps; NOT_FOUND where it is another's or gone. */
export async function deleteView(
  db: Sql,
  grant: OrganisationGrant<"view:keep">,
  viewId: string,
): Promise<void> {
  const [gone] = await db.query(remove, [db.organisationId, viewId, grant.actor.userId]);
  if (!gone) throw new DomainError("NOT_FOUND", "You keep no such view.");
}
