"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect } from "react";
import { forgetSearches, noteShown, noteWritten, searchNow } from "./written-search";

type Params = Pick<URLSearchParams, "get">;

/**
 * What the address says, and a change of it that asks the server for no page. A change begins with what was
 * written last, which the router shows only once the list for it is there. `read` and `addressOf` stay the same.
 */
export function useAddress<Said>(
  read: (params: Params) => Said,
  addressOf: (said: Said) => string,
): [Said, (change: (now: Said) => Said) => void] {
  const said = read(useShownSearch());
  const change = useCallback(
    (to: (now: Said) => Said) => {
      const address = addressOf(to(read(searchNow())));
      noteWritten(searchOf(address));
      window.history.replaceState(null, "", address);
    },
    [read, addressOf],
  );
  return [said, change];
}

/** The search that the router shows; from here on it is known what was written last and is not shown yet. */
export function useShownSearch() {
  const search = useSearchParams();
  const shown = search.toString();
  useEffect(() => noteShown(shown), [shown]);
  useEffect(() => forgetSearches, []);
  return search;
}

function searchOf(address: string): string {
  const at = address.indexOf("?");
  return at < 0 ? "" : address.slice(at + 1);
}
