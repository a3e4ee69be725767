import { Client } from "pg";
import { inject } from "vitest";

/** What stands in every table: the rows of one organisation, and all others, as one text each. */
export type TableState = { other: string; rest: string };

/** Reads the state of a whole database, past every lock of the application. */
export async function openTableState(databaseUrl: string, otherOrganisationId: string) {
  // Row-level security hides nothing from the administrator.
  const { administratorUrl } = inject("template").server;
  const { pathname } = new URL(databaseUrl);
  const client = new Client({
    connectionString: Object.assign(new URL(administratorUrl), { pathname }).href,
  });
  await client.connect();
  const { rows } = await client.query<{ name: string; owned: boolean }>(
    `SELECT c.relname AS name, EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid
        AND a.attname = 'organisation_id' AND NOT a.attisdropped) AS owned
      FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  const others = `'${otherOrganisationId}'::uuid`;
  const parts = rows.map(({ name, owned }) => {
    const isOther = owned ? `t.organisation_id = ${others}` : "false";
    const sum = (of: string) =>
      `coalesce(sum(hashtextextended(t::text, 0)::numeric) FILTER (WHERE ${of}), 0)`;
    return `SELECT '${name}' AS name, ${sum(isOther)} AS other, ${sum(`NOT ${isOther}`)} AS rest FROM "${name}" t`;
  });
  const all = `SELECT string_agg(name || ' ' || other, E'\\n' ORDER BY name) AS other,
    string_agg(name || ' ' || rest, E'\\n' ORDER BY name) AS rest FROM (${parts.join(" UNION ALL ")}) p`;
  return {
    async read(): Promise<TableState> {
      const [state] = (await client.query<TableState>({ name: "state", text: all })).rows;
      if (!state) throw new Error("The tables could not be read");
      return state;
    },
    close: () => client.end(),
  };
}
