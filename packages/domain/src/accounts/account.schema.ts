import { z } from "zod";
import { timeZone } from "../calendar.schema";
import { emailIn } from "../text/email.schema";

/** An e-mail address as it is stored and compared. */
export const emailAddress = emailIn("Give an e-mail address such as name@example.org");

/** The shortest password, in characters. */
const shortestPassword = 10;

/**
 * A password to set: length counts, composition rules do not (NIST SP 800-63B). Counted as it is
 * hashed, in NFKC, so that a keyboard's way of composing letters makes no difference.
 */
export const newPassword = z
  .string()
  .max(200, "Use at most 200 characters")
  .refine(
    (text) => [...text.normalize("NFKC")].length >= shortestPassword,
    "Use at least 10 characters; a few unrelated words are easy to remember",
  );

/** A person's name as others see it. */
export const personName = z
  .string()
  .max(1000, "Use at most 120 characters")
  .trim()
  .min(1, "Give a name")
  .max(120, "Use at most 120 characters");

/** The secret part of a link that we made. */
export const linkToken = z.string().min(20).max(100);

/**
 * Who may found an organisation: nobody, whoever comes first (everybody else by invitation), anybody.
 * The demonstration club does not count as one.
 */
export const signUpModes = ["closed", "first", "open"] as const;
export type SignUpMode = (typeof signUpModes)[number];

/** A first sign-up: it creates the organisation and its owner. */
export const signUpInput = z.object({
  organisationName: z.string().max(1000).trim().min(1, "Name your club, team or practice").max(120),
  timeZone,
  name: personName,
  email: emailAddress,
  password: newPassword,
});
export type SignUpInput = z.infer<typeof signUpInput>;

/** Opening an invitation as somebody without an account. */
export const acceptInvitationInput = z.object({
  token: linkToken,
  name: personName,
  email: emailAddress,
  password: newPassword,
});

/** Confirming an address by the mailed link, with the password that was chosen before. */
export const confirmAccountInput = z.object({
  token: linkToken,
  password: z.string().min(1, "Give the password that you chose").max(200),
});

/** A password set through a reset link. */
export const resetPasswordInput = z.object({ token: linkToken, password: newPassword });

/** A signed-in person's own change of password. */
export const changePasswordInput = z.object({
  currentPassword: z.string().min(1, "Give your present password").max(200),
  newPassword,
});
