/** Words that begin the digest of a failure that we know the request of. */
const prefixes = { trouble: "unavailable", bug: "failed" };

const causes: Record<string, string> = {
  busy: "The database is busy and did not answer in time. ",
  down: "The database does not answer at the moment; try again in a minute. ",
  full: "The server's disk is full; whoever keeps the server has to make space. ",
};

/** What a page's failure may tell the browser: the request's number, and the trouble of a database. */
export function failureDigest(cause: unknown, requestId: string): string {
  const detail = cause instanceof Error && "detail" in cause ? cause.detail : null;
  if (typeof detail !== "object" || detail === null || !("trouble" in detail)) {
    return [prefixes.bug, requestId].join(" ");
  }
  return [prefixes.trouble, detail.trouble, requestId].join(" ");
}

/** The cause as a sentence (empty: not known) and the number to tell, from a failure's digest. */
export function readFailureDigest(digest = ""): { cause: string; number: string } {
  const [word, second = "", third = ""] = digest.split(" ");
  if (word === prefixes.trouble) return { cause: causes[second] ?? "", number: third };
  return { cause: "", number: word === prefixes.bug ? second : digest };
}
