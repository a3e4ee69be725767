import { findTypeBase } from "@talus/db/athlete-types/athlete-types";
import type { AthleteGrant, OrganisationGrant } from "@talus/db/grant";
import type { Sql } from "@talus/db/transaction";
import type { AthleteInput } from "@talus/domain/athletes/athlete.schema";
import { DomainError } from "@talus/domain/errors";

/** INVALID where the named type is not there, is built on another one, or takes nobody new. */
export async function refuseOtherType(
  db: Sql,
  grant: OrganisationGrant<"roster:write"> | AthleteGrant<"athlete:write">,
  { athleteType, athleteTypeId }: Pick<AthleteInput, "athleteType" | "athleteTypeId">,
  keeps: string | null,
): Promise<void> {
  if (athleteTypeId === null) return;
  const type = await findTypeBase(db, grant, athleteTypeId);
  const refuse = (message: string) =>
    new DomainError("INVALID", message, { field: "athleteTypeId" });
  if (!type) throw refuse("There is no such athlete type. Choose another one.");
  if (type.base !== athleteType) throw refuse("That type is built on another one. Choose again.");
  if (type.isArchived && athleteTypeId !== keeps)
    throw refuse("That type is archived and takes nobody new. Choose another one.");
}
