import type { Sql } from "../transaction";

/**
 * A foreign key's own look-up is planned once per connection. Planned while a table was nearly empty it reads
 * the whole table, or by an index that only the organisation narrows, and ten thousand rows would do so ten
 * thousand times: forgets those plans and plans by index until the transaction ends. For writes of many rows.
 */
export async function planByIndex(db: Sql): Promise<void> {
  await db.query({ name: "discard_plans", text: "DISCARD PLANS" });
  await db.query({ name: "plan_by_index", text: "SET LOCAL enable_seqscan = off" });
}
