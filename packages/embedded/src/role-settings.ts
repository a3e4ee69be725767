import type { Client } from "pg";

/**
 * What the server gives to the application's login, as defaults of the role: a pooler between the two takes
 * no settings of a connection. With another time zone Prisma's adapter would store timestamps shifted by the
 * offset. Compiling a query that looks a few rows up costs hundreds of times what it asks. The times
 * are how long a usual statement, a lock, and a transaction that asks nothing may last; others than 0 are the
 * operator's own.
 */
const settings = {
  TimeZone: "UTC",
  jit: "off",
  statement_timeout: "15s",
  lock_timeout: "8s",
  idle_in_transaction_session_timeout: "1min",
} as const;

/** As the application, gives its login the defaults that are missing. */
export async function giveSettings(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    "SELECT name, setting FROM pg_settings WHERE name = ANY($1)",
    [Object.keys(settings)],
  );
  const missing = rows.filter(({ name, setting }) =>
    name === "TimeZone" || name === "jit" ? setting !== settings[name] : setting === "0",
  );
  for (const { name } of missing) {
    const value = settings[name as keyof typeof settings];
    await client.query(`ALTER ROLE CURRENT_USER SET ${name} = '${value}'`);
  }
  // A pooler would lend this connection on, and it began without them.
  if (missing.length > 0)
    await client.query("SELECT pg_terminate_backend(pg_backend_pid())").catch(() => {});
}
