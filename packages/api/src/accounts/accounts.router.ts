import { endSessions, findPasswordHash, setPassword } from "@talus/db/accounts/accounts";
import { findCurrentPerson } from "@talus/db/accounts/current-person";
import { switchOrganisation } from "@talus/db/organisations/organisations";
import {
  changePasswordInput,
  confirmAccountInput,
  emailAddress,
  resetPasswordInput,
  signUpInput,
} from "@talus/domain/accounts/account.schema";
import { DomainError } from "@talus/domain/errors";
import { z } from "zod";
import { hashPassword, verifyPassword } from "../auth/password";
import { countSignInAttempt } from "../auth/rate-limit";
import { refuseCommonPassword } from "../auth/refused-passwords";
import { mailResetLink, resetPassword } from "../auth/reset";
import { keepAlive } from "../context";
import { hashToken } from "../tokens";
import { personProcedure, publicProcedure, publicRead, router } from "../trpc";
import { confirmAccount } from "./confirm";
import { signUp, signUpIsOpen } from "./sign-up";

/** Accounts and passwords; who is signed in, where they work, and where else they could. */
export const accountsRouter = router({
  /** Makes an organisation and its owner, or mails what to do next; the same answer for a known address. */
  signUp: publicProcedure.input(signUpInput).mutation(async ({ ctx, input }) => {
    const { address } = ctx;
    await countSignInAttempt(ctx.database, "sign-up", { account: input.email, address });
    return signUp(ctx, input);
  }),

  /** Makes the account that waited for its address to be confirmed by the mailed link. */
  confirm: publicProcedure.input(confirmAccountInput).mutation(async ({ ctx, input }) => {
    const account = hashToken(input.token);
    await countSignInAttempt(ctx.database, "sign-up", { account, address: ctx.address });
    return confirmAccount(ctx, input);
  }),

  /** What the sign-in page may offer; `signUp` is false where nobody may found an organisation now. */
  ways: publicRead.query(async ({ ctx }) => ({
    mail: ctx.mailer !== null,
    signUp: await signUpIsOpen(ctx),
  })),

  /** The same answer whether or not the address is known. */
  requestReset: publicProcedure
    .input(z.object({ email: emailAddress }))
    .mutation(async ({ ctx, input }) => {
      const { address } = ctx;
      await countSignInAttempt(ctx.database, "reset", { account: input.email, address });
      mailResetLink(ctx, input.email);
      return { mail: ctx.mailer !== null };
    }),

  /** Uses a reset link up. */
  resetPassword: publicProcedure.input(resetPasswordInput).mutation(async ({ ctx, input }) => {
    const account = hashToken(input.token);
    await countSignInAttempt(ctx.database, "reset", { account, address: ctx.address });
    await refuseCommonPassword(input.password, "password");
    await resetPassword(ctx, input.token, input.password);
  }),

  /** Changes one's own password; other sessions end, this one stays. */
  changePassword: personProcedure.input(changePasswordInput).mutation(async ({ ctx, input }) => {
    const { userId, tokenHash } = ctx.signedIn;
    await countSignInAttempt(ctx.database, "sign-in", { account: userId, address: ctx.address });
    await refuseCommonPassword(input.newPassword, "newPassword");
    const found = await findPasswordHash(ctx.database, { id: userId });
    if (!(await verifyPassword(input.currentPassword, found?.passwordHash ?? null))) {
      throw new DomainError("INVALID", "That is not your present password.", {
        field: "currentPassword",
      });
    }
    const passwordHash = await hashPassword(input.newPassword);
    await setPassword(ctx.database, { userId, passwordHash, keepTokenHash: tokenHash });
  }),

  /** The signed-in person with role, own athlete record and the rules in force, or null. */
  current: publicRead.query(async ({ ctx }) => {
    const { database, tokenHash } = ctx;
    const person = tokenHash && (await findCurrentPerson(database, tokenHash, ctx.now()));
    if (!person) return null;
    const { expires, ...shown } = person;
    ctx.tellOrganisation(shown.actor?.organisationId ?? null);
    await keepAlive(ctx, { tokenHash, expires });
    return shown;
  }),

  /** Works in another of one's own organisations from now on. */
  switchOrganisation: personProcedure
    .input(z.object({ organisationId: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      if (!(await switchOrganisation(ctx.database, ctx.signedIn, input.organisationId))) {
        throw new DomainError("NOT_FOUND", "You are not a member of that organisation.");
      }
    }),

  /** Ends every session of the person, this one too. */
  signOutEverywhere: personProcedure.mutation(({ ctx }) =>
    endSessions(ctx.database, ctx.signedIn.userId),
  ),
});
