import { createTransport } from "nodemailer";
import { unsealMail } from "./sealed-mail";

/** What it takes to send mail. */
type PostSettings = { smtpUrl: string; mailFrom: string; authSecret: string };

/** Sends a sealed mail; `refused` where the server will not take it, rejects where it may take it later. */
export type Post = (sealed: string, id: string) => Promise<"sent" | "refused">;

/** Sends by SMTP. The same `id` makes the same Message-ID, by which a mail sent twice is known as one. */
export function createPost({ smtpUrl, mailFrom, authSecret }: PostSettings): Post {
  const transport = createTransport(smtpUrl);
  return async (sealed, id) => {
    const mail = await unsealMail(sealed, authSecret);
    try {
      await transport.sendMail({ from: mailFrom, messageId: `<${id}@talus>`, ...mail });
      return "sent";
    } catch (error) {
      if (isForGood(error)) return "refused";
      throw error;
    }
  };
}

/** RFC 5321: replies from 500 on are permanent. */
function isForGood(error: unknown): boolean {
  const { responseCode = 0 } = error as { responseCode?: number };
  return responseCode >= 500;
}
