import { type Database, withOrganisation } from "../transaction";

const nobody = { organisationId: null, userId: null };

const hurry = {
  name: "readiness_hurry",
  text: "SELECT set_config('work_mem', '64kB', true), set_config('statement_timeout', '2000', true)",
};

/** Sorts more than fits in memory, which needs a file on the disk, and writes to the log of changes. */
const write = {
  name: "readiness_write",
  text: `SELECT count(*), pg_logical_emit_message(true, 'talus', 'ready'),
      current_setting('transaction_read_only') = 'off' AS "mayWrite"
    FROM (SELECT repeat(n::text, 200) AS filler FROM generate_series(1, 1000) n
      ORDER BY md5(n::text) OFFSET 0) sorted`,
};

/** Whether the database takes a write now: it answers, is no copy for reading, and has space. */
export async function canWrite(database: Database): Promise<boolean> {
  try {
    return await withOrganisation(database, nobody, async (db) => {
      await db.query(hurry);
      const [row] = await db.query<{ mayWrite: boolean }>(write);
      return row?.mayWrite === true;
    });
  } catch {
    return false;
  }
}
