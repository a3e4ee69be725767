"use client";

import type { QueueFilters } from "@talus/domain/queue/queue-filters";
import { useQuery } from "@tanstack/react-query";
import { Users } from "lucide-react";
import { useTRPC } from "../../../trpc/client";
import { LinkTabs } from "../../../ui/page/link-tabs";
import { SaveView } from "../../views/save-view";
import { addressOf } from "./queue-view";

/** The queues that are kept by name, each with how many rows it asks for; nothing where none is. */
export function QueueTabs({ filters }: { filters: QueueFilters }) {
  const { saved, kept } = useKeptQueues(filters);
  if (saved.length === 0) return null;
  const whole = {
    href: addressOf({}),
    label: "All",
    current: addressOf(filters) === addressOf({}),
  };
  const own = saved.map((each) => ({
    id: each.id,
    href: addressOf(each.filters),
    label: each.name,
    icon: each.isShared && <Users aria-label="Shared" className="size-3.5" />,
    current: each.id === kept?.id,
    count: each.count,
  }));
  return <LinkTabs label="Saved queues" tabs={[whole, ...own]} />;
}

/** Keeps the queue as it is narrowed, or deletes one that is kept; nothing for the whole queue. */
export function SaveQueue({ filters }: { filters: QueueFilters }) {
  const { kept } = useKeptQueues(filters);
  if (Object.keys(filters).length === 0) return null;
  return <SaveView content={{ kind: "queue", filters }} kept={kept} />;
}

/** What is kept, and which of it the queue is now. */
function useKeptQueues(filters: QueueFilters) {
  const { data: saved = [] } = useQuery(useTRPC().queue.views.queryOptions());
  const address = addressOf(filters);
  return { saved, kept: saved.find((each) => addressOf(each.filters) === address) ?? null };
}
