"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { Notice } from "../../../ui/marks/notice";
import { useCan } from "../../access/access";

const askEveryMs = 300_000;

/** Tells owners that the server's disk runs short, before saving fails. */
export function SpaceNotice() {
  const trpc = useTRPC();
  const isOwner = useCan()("organisation:write");
  const asked = { enabled: isOwner, refetchInterval: askEveryMs };
  const { data: space } = useQuery(trpc.organisations.space.queryOptions(undefined, asked));
  if (!space?.isShort) return null;
  return (
    <div className="px-4 pt-4 md:px-8">
      <Notice tone="caution" title="The server's disk is nearly full.">
        {space.freeMb} MB are left. When it is full, nothing can be saved any more: ask whoever
        keeps the server to make space.
      </Notice>
    </div>
  );
}
