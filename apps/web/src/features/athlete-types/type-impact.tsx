"use client";

import type { OwnTypeInput } from "@talus/domain/athlete-types/athlete-type.schema";
import { athletesText } from "@talus/domain/athletes/athlete-labels";
import { counted } from "@talus/domain/text/count";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";

type Props = { id: string; draft: OwnTypeInput | null };

/** Whom a change touches: "31 athletes: 140 coming sessions change." Nothing is written. */
export function TypeImpact({ id, draft }: Props) {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.athleteTypes.preview.queryOptions({ id, type: draft as OwnTypeInput }),
    enabled: draft !== null,
    placeholderData: (before) => before,
  });
  if (!data) return null;
  const athletes = athletesText(data.athletes);
  return (
    <p role="status" className="rounded-card border border-line bg-sunken px-4 py-3">
      <strong className="font-semibold">{athletes}:</strong>{" "}
      {data.sessions === 0
        ? "no coming session changes."
        : `${counted(data.sessions, "coming session")} change in ${counted(data.withPlan, "plan")}. Done and moved ones stay.`}
    </p>
  );
}
