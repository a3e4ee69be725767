import { type ShippedView, shippedViews } from "@talus/domain/roster/roster-filters";
import { Users } from "lucide-react";
import type { RouterOutputs } from "../../trpc/client";
import { LinkTabs } from "../../ui/page/link-tabs";
import { addressOf, plainView, type RosterView, shippedViewOf } from "./roster-view";
import { viewWords } from "./table/roster-words";

/** A list that somebody keeps by name. */
export type SavedView = RouterOutputs["roster"]["views"][number];

type Props = {
  view: RosterView;
  counts: Record<ShippedView, number> | undefined;
  saved: readonly SavedView[];
};

/** The list's views as tabs, each with how many it shows; shared ones carry people. */
export function RosterTabs({ view, counts, saved }: Props) {
  const kept = savedViewOf(view, saved);
  const columns = kept ? [] : view.columns;
  const current = kept ? null : shippedViewOf(view.filters);
  const shipped = (Object.keys(shippedViews) as ShippedView[]).map((each) => ({
    href: addressOf({ ...plainView, filters: shippedViews[each], columns }),
    label: viewWords[each],
    current: each === current,
    ...(counts && { count: counts[each] }),
  }));
  const own = saved.map((each) => ({
    id: each.id,
    href: addressOf({ ...each, typed: "" }),
    label: each.name,
    icon: each.isShared && <Users aria-label="Shared" className="size-3.5" />,
    current: each.id === kept?.id,
    count: each.count,
  }));
  return <LinkTabs label="Views" tabs={[...shipped, ...own]} />;
}

/** The kept list that a view is, or null: it is called nothing yet. */
export function savedViewOf(view: RosterView, saved: readonly SavedView[]): SavedView | null {
  const address = addressOf({ ...view, typed: "" });
  return saved.find((each) => addressOf({ ...each, typed: "" }) === address) ?? null;
}
