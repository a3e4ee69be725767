import { writeAudit } from "@talus/db/audit";
import { createMembership } from "@talus/db/organisations/members";
import {
  createOrganisation,
  organisationExists,
  organisationExistsNow,
} from "@talus/db/organisations/organisations";
import { createReadyRoutines } from "@talus/db/routines/writes";
import type { Sql } from "@talus/db/transaction";
import type { SignUpInput } from "@talus/domain/accounts/account.schema";
import { DomainError } from "@talus/domain/errors";
import {
  askToConfirm,
  createUnlessKnown,
  type NewAccount,
  type NextStep,
  newAccount,
} from "../auth/new-account";
import { refuseCommonPassword } from "../auth/refused-passwords";
import type { Application, Context } from "../context";
import { momentOf } from "../context";

/** Whether somebody may found an organisation now. */
export async function signUpIsOpen({ signUp, database }: Application): Promise<boolean> {
  if (signUp !== "first") return signUp === "open";
  return !(await organisationExists(database));
}

/** Founds an organisation, or mails what to do next; a known address gets the same answer after the same work. */
export async function signUp(ctx: Context, input: SignUpInput): Promise<NextStep> {
  if (!(await signUpIsOpen(ctx))) throw closed();
  await refuseCommonPassword(input.password, "password");
  const { organisationName, timeZone } = input;
  const account = await newAccount(input);
  if (ctx.mailer) return askToConfirm(ctx, account, { organisationName, timeZone });
  await foundOrganisation(ctx, account, { organisationName, timeZone });
  return { next: "sign-in" };
}

/**
 * Creates an organisation with its owner; false where the address has an account. The organisation's
 * id is made first and set as the transaction's, because row-level security lets nothing else be
 * inserted.
 */
export async function foundOrganisation(
  ctx: Context,
  account: NewAccount,
  { organisationName, timeZone }: { organisationName: string; timeZone: string },
): Promise<boolean> {
  const organisationId = ctx.newId();
  return createUnlessKnown(ctx, { organisationId, account }, async (db) => {
    if (ctx.signUp === "first" && (await organisationExistsNow(db))) throw closed();
    if (ctx.signUp === "closed") throw closed();
    await createOrganisation(db, { name: organisationName, timeZone });
    await createMembership(db, db.userId, "owner");
    await fill(ctx, db);
  });
}

async function fill(ctx: Context, db: Sql): Promise<void> {
  await createReadyRoutines(db, momentOf(ctx));
  await writeAudit(db, {
    id: ctx.newId(),
    at: ctx.now(),
    action: "organisation.created",
    subject: "organisation",
    subjectId: db.organisationId,
  });
}

function closed(): DomainError {
  return new DomainError(
    "FORBIDDEN",
    "Nobody can start another organisation here. Ask an owner of yours for an invitation.",
  );
}
