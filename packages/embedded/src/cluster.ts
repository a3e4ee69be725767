import { Client } from "pg";
import { giveSettings } from "./role-settings";
import { isWrongPassword, StartProblem } from "./start-problem";

/** The group that migrations grant to; whichever login the application uses is a member. */
const applicationGroup = "talus_application";

/** The embedded server's logins; elsewhere the two URLs name them. */
export const applicationLogin = "talus_app";
export const ownerLogin = "talus_owner";

/** Passwords for the two logins of the embedded server. */
type LoginPasswords = { ownerPassword: string; applicationPassword: string };

/** As superuser, makes the embedded server's roles and its database where they are missing. */
export async function createLogins(client: Client, passwords: LoginPasswords): Promise<void> {
  const login = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS";
  await createRole(client, applicationGroup, "NOLOGIN");
  await createRole(client, ownerLogin, `${login} PASSWORD '${passwords.ownerPassword}'`);
  await createRole(
    client,
    applicationLogin,
    `${login} PASSWORD '${passwords.applicationPassword}'`,
  );
  await joinGroup(client, applicationLogin);
  await client.query(`ALTER ROLE ${ownerLogin} SET timezone = 'UTC'`);
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'talus'");
  if (!rowCount) await client.query(`CREATE DATABASE talus OWNER ${ownerLogin}`);
}

/**
 * As owner, makes the cluster ready for the migrations (roles belong to the cluster, not to a
 * database, so they are not part of them), then checks the application's login. Rejects with a
 * StartProblem when the server is too old or a role is not as it must be.
 */
export async function prepareCluster(urls: {
  databaseUrl: string;
  migrationDatabaseUrl: string;
}): Promise<void> {
  const application = await connected("DATABASE_URL", urls.databaseUrl, readLogin);
  await connected("DATABASE_URL", urls.databaseUrl, giveSettings);
  await connected("MIGRATION_DATABASE_URL", urls.migrationDatabaseUrl, async (client) => {
    const owner = await readLogin(client);
    if (owner.serverVersion < 150000) {
      throw new StartProblem(
        "Talus needs PostgreSQL 15 or newer; MIGRATION_DATABASE_URL names an older one.",
      );
    }
    await refuseStrongRole(client, application, owner.name);
    await makeReady(client, application.name);
  });
}

type Login = { name: string; serverVersion: number; isSuperuser: boolean; bypassesRls: boolean };

async function readLogin(client: Client): Promise<Login> {
  const { rows } = await client.query<Login>(
    `SELECT rolname AS name, rolsuper AS "isSuperuser", rolbypassrls AS "bypassesRls",
            current_setting('server_version_num')::int AS "serverVersion"
       FROM pg_roles WHERE rolname = current_user`,
  );
  const [login] = rows;
  if (!login) throw new StartProblem("The database does not know the role it was asked as.");
  return login;
}

async function makeReady(client: Client, application: string): Promise<void> {
  const name = client.escapeIdentifier(application);
  try {
    await createRole(client, applicationGroup, "NOLOGIN");
    await joinGroup(client, application);
  } catch (error) {
    const isForbidden = error instanceof Error && "code" in error && error.code === "42501";
    if (!isForbidden) throw error;
    throw new StartProblem(
      `The owner's login may not make roles. As an administrator of the server run: CREATE ROLE ${applicationGroup} NOLOGIN; GRANT ${applicationGroup} TO ${name};`,
    );
  }
}

async function createRole(client: Client, name: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [name]);
  if (rowCount) return;
  await client.query(`CREATE ROLE ${client.escapeIdentifier(name)} ${attributes}`);
}

async function joinGroup(client: Client, login: string): Promise<void> {
  const { rows } = await client.query("SELECT pg_has_role($1, $2, 'MEMBER') AS joined", [
    login,
    applicationGroup,
  ]);
  if (rows[0]?.joined) return;
  await client.query(`GRANT ${applicationGroup} TO ${client.escapeIdentifier(login)}`);
}

/** Row-level security holds only against a role that owns nothing and may not step around it. */
async function refuseStrongRole(client: Client, role: Login, owner: string): Promise<void> {
  const refuse = (reason: string): never => {
    throw new StartProblem(
      `DATABASE_URL signs in as "${role.name}", which ${reason}; organisations would not be kept apart. Give the application a plain login of its own.`,
    );
  };
  if (role.name === owner) refuse("is also the owner's login in MIGRATION_DATABASE_URL");
  if (role.isSuperuser) refuse("is a superuser");
  if (role.bypassesRls) refuse("bypasses row-level security");
  const { rows } = await client.query(
    `SELECT pg_has_role($1, $2, 'MEMBER') AS "isOwner",
            EXISTS (SELECT 1 FROM pg_roles r WHERE (r.rolsuper OR r.rolbypassrls)
                      AND pg_has_role($1, r.oid, 'MEMBER')) AS "isStrong",
            EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                     WHERE n.nspname = 'public' AND pg_has_role($1, c.relowner, 'MEMBER')) AS "ownsTables",
            EXISTS (SELECT 1 FROM pg_database d WHERE d.datname = current_database()
                      AND pg_has_role($1, d.datdba, 'MEMBER')) AS "ownsDatabase"`,
    [role.name, owner],
  );
  const found = rows[0];
  if (found?.isOwner) refuse("is a member of the owner's role");
  if (found?.isStrong) refuse("is a member of a role that steps around row-level security");
  if (found?.ownsTables || found?.ownsDatabase) refuse("owns the database or its tables");
}

async function connected<T>(
  variable: string,
  url: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
  });
  // One whose connection the server ended fails at its next question; without this it ends us.
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new StartProblem(refusalOf(error, variable, url));
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Why nobody got in: a server that answers and refuses is not one that does not answer. */
function refusalOf(error: unknown, variable: string, url: string): string {
  const reason = error instanceof Error ? error.message || String(error) : String(error);
  const login = decodeURIComponent(new URL(url).username);
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (isWrongPassword(error)) {
    return `The password in ${variable} is wrong: the database answers, and refuses it for the login "${login}".`;
  }
  if (code === "28000")
    return `The database named by ${variable} does not let "${login}" in: ${reason}`;
  if (code === "3D000")
    return `${variable} names a database that its server does not have: ${reason}`;
  return `The database named by ${variable} does not answer: ${reason}`;
}
