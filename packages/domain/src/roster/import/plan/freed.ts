import { emailKey } from "../../../text/email";
import type { ReadRow, RosterRecord, RowFault, RowOutcome } from "../import";
import type { RosterIndex } from "./roster-index";

/** The athletes whose e-mail address or external ID the file itself takes away, each with the row that does. */
export type Freed = {
  emails: ReadonlyMap<string, number>;
  externalIds: ReadonlyMap<string, number>;
};

/**
 * What a file frees: rows that name an athlete by a key (`keyed`, row by row) and give them another
 * address, ID or none.
 */
export function freedBy(rows: readonly ReadRow[], keyed: readonly (RosterRecord | null)[]): Freed {
  const emails = new Map<string, number>();
  const externalIds = new Map<string, number>();
  rows.forEach((row, at) => {
    const found = keyed[at];
    if (!found) return;
    const { email, externalId } = row.patch;
    if (found.email !== null && email !== undefined && !isSame(email, found.email))
      emails.set(found.id, at);
    if (found.externalId !== null && externalId !== undefined && externalId !== found.externalId)
      externalIds.set(found.id, at);
  });
  return { emails, externalIds };
}

function isSame(one: string | null, other: string): boolean {
  return one !== null && emailKey(one) === emailKey(other);
}

/**
 * Rows that take what another row frees wait for it: where that row is at fault and so changes
 * nothing, they are at fault too, and so on along the chain.
 */
export function refuseUnfreed(
  rows: readonly ReadRow[],
  outcomes: readonly RowOutcome[],
  context: FreedContext,
): RowOutcome[] {
  const result = [...outcomes];
  const takers = takersByFreer(rows, context);
  const faulty = result.flatMap(({ kind }, at) => (kind === "error" ? [at] : []));
  for (let freer = faulty.pop(); freer !== undefined; freer = faulty.pop()) {
    for (const { at, fault } of takers.get(freer) ?? []) {
      const outcome = result[at];
      if (!outcome || outcome.kind === "error") continue;
      const name = outcome.kind === "unchanged" ? outcome.name : outcome.values.givenName;
      result[at] = {
        kind: "error",
        row: outcome.row,
        name,
        faults: [fault(rows[freer]?.row ?? 0)],
      };
      faulty.push(at);
    }
  }
  return result;
}

type FreedContext = {
  index: RosterIndex;
  freed: Freed;
  keyed: readonly (RosterRecord | null)[];
};

type Taker = { at: number; fault: (freerRow: number) => RowFault };

function takersByFreer(
  rows: readonly ReadRow[],
  { index, freed, keyed }: FreedContext,
): Map<number, Taker[]> {
  const takers = new Map<number, Taker[]>();
  const add = (freer: number | undefined, taker: Taker) => {
    if (freer === undefined || freer === taker.at) return;
    takers.set(freer, [...(takers.get(freer) ?? []), taker]);
  };
  rows.forEach(({ patch: { email, externalId } }, at) => {
    for (const holder of (email && index.byEmail.get(emailKey(email))) || []) {
      if (holder.id === keyed[at]?.id) continue;
      add(freed.emails.get(holder.id), { at, fault: (row) => waits("email", email ?? "", row) });
    }
    const holder = externalId ? index.byExternalId.get(externalId) : undefined;
    if (holder && holder.id !== keyed[at]?.id)
      add(freed.externalIds.get(holder.id), {
        at,
        fault: (row) => waits("external_id", externalId ?? "", row),
      });
  });
  return takers;
}

function waits(field: "email" | "external_id", value: string, row: number): RowFault {
  const message = `${value} is somebody else's until row ${row} is repaired, which would free it`;
  return { code: "match_conflict", field, value, message };
}
