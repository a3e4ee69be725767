import { readdirSync } from "node:fs";
import { join } from "node:path";
import { appRouter } from "@talus/api/root";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createWorld, type World } from "../support/world";
import { personOf, type Rows } from "./kinds";

/**
 * Every procedure that names a person or writes what makes one (account, session, links, membership,
 * teams), and why no organisation can use it against the person. A new one of the kind fails here
 * until it has a reason too.
 */
const reasons: Record<string, string> = {
  "accounts.signUp": "makes a new account alone; a known address keeps its password and places",
  "accounts.requestReset": "mails the link to the address of the account and to nobody else",
  "accounts.switchOrganisation": "where the caller's own session works, among their own places",
  "accounts.signOutEverywhere": "ends the caller's own sessions",
  "invitations.accept": "makes a new account alone; a known address must sign in first",
  "invitations.createForAthletes": "a link does nothing until the person accepts it",
  "invitations.createForStaff": "a link does nothing until the person accepts it",
  "invitations.revoke": "makes a link useless that nobody has used",
  "members.updateRole": "a role counts in this organisation alone",
  "members.setActive": "ends the membership and sessions of this organisation, none elsewhere",
  "members.setAbsence": "who sees teams of this organisation for a while, of its own coaches alone",
  "members.endAbsence": "ends what setAbsence began",
  "members.createResetLink":
    "only for an active member who never belonged elsewhere; ends when they join elsewhere",
  "teams.create": "makes its maker a coach of a team of this organisation",
  "teams.addStaff": "who coaches a team of this organisation, of its own members alone",
  "teams.handOver": "who coaches a team of this organisation, of its own members alone",
  "teams.removeStaff": "who coaches a team of this organisation; the membership stays",
  "athletes.create": "the address is the record's, to invite to; no account has it from there",
  "athletes.update": "the address is the record's, to invite to; no account has it from there",
};

const namesAPerson = /^(userIds?|memberIds?|coachIds?|coachUserIds?|staff|staffIds|email|emails)$/;
const tables = [
  "user",
  "account",
  "session",
  "verification_token",
  "membership",
  "invitation",
  "team_coach",
  "pending_account",
];

const folder = join(import.meta.dirname, "rows");
const files = await Promise.all(
  readdirSync(folder).map((file) => import(join(folder, file)) as Promise<{ rows: Rows }>),
);
const rows: Rows = Object.assign({}, ...files.map((file) => file.rows));

let world: World;
let watcher: Client;
beforeAll(async () => {
  world = await createWorld();
  watcher = new Client({ connectionString: world.ownerUrl });
  await watcher.connect();
  await watcher.query(`CREATE TABLE touched (name text);
    CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
      $$ BEGIN INSERT INTO public.touched VALUES (TG_TABLE_NAME); RETURN NULL; END $$;`);
  for (const table of tables) {
    // That the test's people sign in touches nobody.
    const isMade = table === "session" ? "WHEN (NEW.token_hash NOT LIKE 'test %')" : "";
    await watcher.query(`CREATE TRIGGER touch AFTER UPDATE OR DELETE ON "${table}"
      FOR EACH ROW EXECUTE FUNCTION touch();
    CREATE TRIGGER touch_new AFTER INSERT ON "${table}" FOR EACH ROW ${isMade} EXECUTE FUNCTION touch()`);
  }
});
afterAll(async () => {
  await watcher.end();
  await world.close();
});

test("every procedure that can touch a person has a reason why it is safe", async () => {
  const found = new Set(Object.keys(appRouter._def.procedures).filter(takesAPerson));
  for (const path of Object.keys(rows)) if (await writesAPerson(path)) found.add(path);
  expect([...found].sort()).toEqual(Object.keys(reasons).sort());
});

/** Whether it changes something and its input has a field that names a person. */
function takesAPerson(path: string): boolean {
  const procedures: Record<string, unknown> = appRouter._def.procedures;
  const { _def } = procedures[path] as { _def: { type: string; inputs: z.ZodType[] } };
  return (
    _def.type === "mutation" &&
    _def.inputs.some((input) =>
      fieldsOf(z.toJSONSchema(input, { io: "input", unrepresentable: "any" })).some((name) =>
        namesAPerson.test(name),
      ),
    )
  );
}

function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { properties } = schema as { properties?: object };
  return [...Object.keys(properties ?? {}), ...Object.values(schema).flatMap(fieldsOf)];
}

async function writesAPerson(path: string): Promise<boolean> {
  await watcher.query("TRUNCATE touched");
  const call = rows[path]?.call;
  for (const kind of ["coach", "owner"] as const) {
    await call?.(world.as(personOf(world, kind)), world.club, world).catch(() => {});
  }
  const { rowCount } = await watcher.query("SELECT 1 FROM touched LIMIT 1");
  return rowCount === 1;
}
