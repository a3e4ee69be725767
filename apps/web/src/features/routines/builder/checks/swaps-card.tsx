"use client";

import { injuryKinds } from "@talus/domain/athletes/athlete";
import { contraindicationsOf, swapText } from "@talus/domain/routines/checks/contraindications";
import type { RoutineItem } from "@talus/domain/routines/routine";
import { Section } from "../../../../ui/page/card";
import { CitedSources } from "../../../science/sources/cited-sources";

/** Whom the routine does not suit as it stands: per injury, what is exchanged or left out. */
export function SwapsCard({ items }: { items: readonly RoutineItem[] }) {
  const entries = injuryKinds.flatMap((kind) =>
    contraindicationsOf(items, [{ kind, side: "both", resolvedOn: null }]),
  );
  if (entries.length === 0) return null;
  return (
    <Section title="With an injury history" note="exchanged for the athlete, when it is assigned">
      <ul className="flex flex-col gap-2">
        {entries.map((entry) => (
          <li
            key={`${entry.injury} ${entry.exerciseId} ${entry.side ?? ""}`}
            className="flex flex-wrap justify-between gap-x-4 gap-y-1"
          >
            <span className="min-w-0 flex-1 basis-48">{swapText(entry)}</span>
            <CitedSources sources={entry.sources} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
