import { createTransport } from "nodemailer";

/** One plain-text mail. */
export type Mail = { to: string; subject: string; text: string };

/** Sends mail; rejects where the server refuses it. */
export type Mailer = (mail: Mail) => Promise<void>;

/** A mailer for an SMTP URL such as `smtp://host:587`; null where none is configured. */
export function createMailer(smtpUrl: string | undefined, from: string): Mailer | null {
  if (!smtpUrl) return null;
  const transport = createTransport(smtpUrl);
  return async (mail) => {
    await transport.sendMail({ from, ...mail });
  };
}
