import { findActor } from "@talus/db/accounts/actors";
import { grantOrganisation, type OrganisationGrant } from "@talus/db/grant";
import type { Sql } from "@talus/db/transaction";
import { type Action, can, organisationRelations } from "@talus/domain/access";

/** The grant of whoever the transaction acts for, under the rights that they have now; null: they may no longer do it. */
export async function grantOfNow<A extends Action>(
  db: Sql,
  action: A,
): Promise<OrganisationGrant<A> | null> {
  const actor = await findActor(db);
  if (!actor || !can(organisationRelations(actor.role), action)) return null;
  return grantOrganisation(actor, action);
}
