import { type ShippedView, shippedViews } from "@talus/domain/roster/roster-filters";
import { LinkTabs } from "../../ui/page/link-tabs";
import { addressOf, plainView, type RosterView, shippedViewOf } from "./roster-view";
import { viewWords } from "./table/roster-words";

type Props = { view: RosterView; counts: Record<ShippedView, number> | undefined };

/** The list's views as tabs, each with how many it shows. */
export function RosterTabs({ view, counts }: Props) {
  const current = shippedViewOf(view.filters);
  const views = Object.keys(shippedViews) as ShippedView[];
  return (
    <LinkTabs
      label="Views"
      tabs={views.map((each) => ({
        href: addressOf({ ...plainView, filters: shippedViews[each] }),
        label: viewWords[each],
        current: each === current,
        ...(counts && { count: counts[each] }),
      }))}
    />
  );
}
