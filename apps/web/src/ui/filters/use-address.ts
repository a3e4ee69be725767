"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";

type Params = Pick<URLSearchParams, "get">;

/**
 * What the address says, and a change of it that asks the server for no page. A change begins with what was
 * written last, which the router shows only once the list for it is there. `read` and `addressOf` stay the same.
 */
export function useAddress<Said>(
  read: (params: Params) => Said,
  addressOf: (said: Said) => string,
): [Said, (change: (now: Said) => Said) => void] {
  const said = read(useSearchParams());
  const change = useCallback(
    (to: (now: Said) => Said) => {
      const now = read(new URLSearchParams(window.location.search));
      window.history.replaceState(null, "", addressOf(to(now)));
    },
    [read, addressOf],
  );
  return [said, change];
}
