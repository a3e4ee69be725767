import { createAccount, findAccountByEmail } from "@talus/db/accounts";
import { writeAudit } from "@talus/db/audit";
import { withOrganisation } from "@talus/db/client";
import { createMembership } from "@talus/db/members";
import { createOrganisation } from "@talus/db/organisations";
import { createReadyRoutines } from "@talus/db/routine-writes";
import type { SignUpInput } from "@talus/domain/accounts/account.schema";
import { DomainError } from "@talus/domain/errors";
import { hashPassword } from "../auth/password";
import type { Context } from "../context";

/**
 * Creates an organisation with its owner. The organisation's id is made first and set as the
 * transaction's, because row-level security lets nothing else be inserted.
 */
export async function signUp(
  ctx: Context,
  input: SignUpInput,
): Promise<{ organisationId: string }> {
  if (await findAccountByEmail(ctx.database, input.email)) {
    throw new DomainError(
      "CONFLICT",
      "This e-mail address already has an account. Sign in instead.",
      {
        field: "email",
      },
    );
  }
  const organisationId = ctx.newId();
  const userId = ctx.newId();
  const passwordHash = await hashPassword(input.password);
  await withOrganisation(ctx.database, { organisationId, userId }, async (db) => {
    await createOrganisation(db, { name: input.organisationName, timeZone: input.timeZone });
    await createAccount(db, { id: userId, email: input.email, name: input.name, passwordHash });
    await createMembership(db, userId, "owner");
    await createReadyRoutines(db, { newId: ctx.newId, now: ctx.now() });
    const subject = { subject: "organisation", subjectId: organisationId };
    await writeAudit(db, {
      id: ctx.newId(),
      at: ctx.now(),
      action: "organisation.created",
      ...subject,
    });
  });
  return { organisationId };
}
