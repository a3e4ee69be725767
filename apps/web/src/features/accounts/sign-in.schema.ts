import { emailAddress } from "@talus/domain/accounts/account.schema";
import { z } from "zod";

/** Signing in by password. */
export const signInInput = z.object({
  email: emailAddress,
  password: z.string().min(1, "Give your password"),
});

/** Where a link that signs in is mailed to. */
export const mailLinkInput = z.object({ linkEmail: emailAddress });

/** Whose password is to be set anew. */
export const resetRequest = z.object({ email: emailAddress });
