import { Client } from "pg";

/** What tells who a person is, in every table that knows one. */
const asked = `
  SELECT id::text AS datum FROM athlete
  UNION SELECT unnest(ARRAY[given_name, family_name, given_name || ' ' || family_name, email, phone]) FROM athlete
  UNION SELECT unnest(ARRAY[id::text, email, name]) FROM "user"
  UNION SELECT unnest(ARRAY[email, name]) FROM pending_account
  UNION SELECT email FROM invitation
  UNION SELECT identifier FROM verification_token`;

/** Every name, mail address, phone number and id of a person that a database holds, past every lock. */
export async function personsOf(administratorUrl: string): Promise<string[]> {
  const administrator = new Client({ connectionString: administratorUrl });
  await administrator.connect();
  const { rows } = await administrator.query<{ datum: string | null }>(asked);
  await administrator.end();
  return rows.flatMap(({ datum }) => (datum && datum.length > 1 ? [datum] : []));
}

/** Which of these stand in a log, as whole words. */
export function namedIn(log: string, persons: readonly string[]): string[] {
  return persons.filter((datum) => {
    for (let at = log.indexOf(datum); at >= 0; at = log.indexOf(datum, at + 1)) {
      const neighbours = [log.charAt(at - 1), log.charAt(at + datum.length)];
      if (!neighbours.some((letter) => /[\p{L}\p{N}_]/u.test(letter))) return true;
    }
    return false;
  });
}
