import type { Post } from "@talus/api/auth/mail/post";
import { GivenUp, type Job } from "./job";

/** Sends a mail that waits, by the server that `post` knows. */
export function sendMail(post: Post): Job {
  return {
    queue: "mail.send",
    atOnce: 10,
    run: async ({ jobId, data }) => {
      if ((await post(data.sealed ?? "", jobId)) === "refused") throw new GivenUp("MAIL_REFUSED");
    },
  };
}
