"use client";

import type { ShownWeek } from "@talus/domain/trends/team/team-weeks";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../../trpc/client";
import type { TeamFilter } from "../filter/team-filter";
import { type ActOn, changeParts } from "./change-parts";

type Props = {
  part: "warning" | "map" | "worth";
  filter: TeamFilter;
  weeks: readonly ShownWeek[];
  tableFirst?: boolean;
  actOn: ActOn;
};

/** A part of what everybody's change is worth, asked for by the browser: each athlete is looked at. */
export function OrganisationPart({ part, filter, weeks, tableFirst = false, actOn }: Props) {
  const { trends } = useTRPC();
  const { data } = useSuspenseQuery(trends.organisationChanges.queryOptions(filter));
  const parts = changeParts(data, { weeks, listed: { teamId: null, filter }, actOn });
  return part === "map" ? parts.map(tableFirst) : parts[part];
}
