"use client";

import { usePathname, useRouter } from "next/navigation";
import { useShownSearch } from "../../../../ui/filters/use-address";
import { noteWritten, searchNow } from "../../../../ui/filters/written-search";
import { changedAddress } from "./team-filter";

/** Changes parameters of the address of trends; a change that follows before the page is there keeps the first. */
export function useTrendChange(): (changes: Record<string, string>) => void {
  const router = useRouter();
  const path = usePathname();
  useShownSearch();
  return (changes) => {
    const search = changedAddress(searchNow(), changes);
    noteWritten(search);
    router.replace(`${path}${search}`, { scroll: false });
  };
}
