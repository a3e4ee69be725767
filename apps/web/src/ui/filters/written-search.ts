/**
 * Searches that were written into the address and that the router does not show yet, oldest first. Until it
 * does, it may put an older one back into the window, so that what stands there is not what was written last.
 */
let unshown: string[] = [];
let shown: string | undefined;

/** The address's search as it was written last, whatever the window says meanwhile. */
export function searchNow(inWindow = window.location.search): URLSearchParams {
  return new URLSearchParams(unshown.at(-1) ?? inWindow);
}

/** To be told of each search that is written, just before it is. */
export function noteWritten(search: string): void {
  unshown.push(new URLSearchParams(search).toString());
}

/** To be told of each search that the router shows. One that nobody wrote here is a link that was followed. */
export function noteShown(search: string): void {
  const at = unshown.lastIndexOf(search);
  if (at >= 0) unshown.splice(0, at + 1);
  else if (search !== shown) unshown = [];
  shown = search;
}

/** To be told when the page is left. */
export function forgetSearches(): void {
  unshown = [];
  shown = undefined;
}
