import { grantSystem, type SystemGrant } from "@talus/db/grant";
import { type Sql, withBatch } from "@talus/db/transaction";
import type { Application } from "../../context";

/** Runs work for nobody in one transaction of an organisation. */
export type InBackground = <T>(work: (db: Sql, grant: SystemGrant) => Promise<T>) => Promise<T>;

/** Transactions of an organisation in which nobody asked for anything. */
export function backgroundOf({ database }: Application, organisationId: string): InBackground {
  return (work) =>
    withBatch(database, { organisationId, userId: null }, (db) => work(db, grantSystem(db)));
}
