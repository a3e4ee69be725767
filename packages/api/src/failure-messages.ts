/** What a person is told of a failure that is our own mistake; it never says more than is known. */
export function bugMessage(failure: {
  isWrite: boolean;
  isRolledBack: boolean;
  requestId: string;
}): string {
  const saved = !failure.isWrite
    ? ""
    : failure.isRolledBack
      ? " Nothing was saved."
      : " Look whether it was saved before you try again.";
  return `Something failed on our side.${saved} If it stays, tell us this number: ${failure.requestId || "unknown"}`;
}

/** A sentence with the number of the request, by which the log can be searched. */
export function numbered(sentence: string, requestId: string): string {
  return requestId ? `${sentence} (Number ${requestId})` : sentence;
}
