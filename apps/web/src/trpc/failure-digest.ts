const prefix = "unavailable";

const causes: Record<string, string> = {
  busy: "The database is busy and did not answer in time. ",
  down: "The database does not answer at the moment; try again in a minute. ",
  full: "The server's disk is full; whoever keeps the server has to make space. ",
};

/** What a page's failure may tell the browser: the trouble and the request's number, or nothing. */
export function failureDigest(cause: unknown, requestId: string): string | null {
  if (!(cause instanceof Error) || !("detail" in cause)) return null;
  const { detail } = cause;
  if (typeof detail !== "object" || detail === null || !("trouble" in detail)) return null;
  return [prefix, detail.trouble, requestId].join(" ");
}

/** The cause as a sentence (empty: not known) and the number to tell, from a failure's digest. */
export function readFailureDigest(digest = ""): { cause: string; number: string } {
  const [word, trouble = "", number = ""] = digest.split(" ");
  return word === prefix ? { cause: causes[trouble] ?? "", number } : { cause: "", number: digest };
}
