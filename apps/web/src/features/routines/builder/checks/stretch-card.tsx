"use client";

import { athleteTypes, defaultTrainingWeek } from "@talus/domain/athletes/athlete";
import { sessionsOf, stretchFigures } from "@talus/domain/prescription/weekly-stretch";
import type { RoutineDraft } from "@talus/domain/routines/routine";
import { weekPattern } from "@talus/domain/schedule/week/week-pattern";
import { formatSize } from "@talus/domain/units";
import { Section } from "../../../../ui/page/card";
import { CitedSources } from "../../../science/sources/cited-sources";
import { typeWords } from "../../words";

const muscleWords = {
  gastrocnemius: "Gastrocnemius",
  soleus: "Soleus",
  plantar_fascia: "Sole",
} as const;

/** Minutes of held stretch per muscle and leg in a usual week of the type. */
export function StretchCard({ draft }: { draft: RoutineDraft }) {
  const types = draft.athleteType === null ? athleteTypes : [draft.athleteType];
  const phase = draft.purpose === "maintenance" ? "maintenance" : "build";
  const lines = types.flatMap((athleteType) => {
    const pattern = weekPattern({ athleteType, phase, week: defaultTrainingWeek[athleteType] });
    return stretchFigures(draft.items, sessionsOf(pattern.days.values())).map((figure) => ({
      ...figure,
      athleteType,
    }));
  });
  if (lines.length === 0) return null;
  return (
    <Section
      title="Held stretch a week"
      note="each leg, in a usual week"
      actions={<CitedSources sources={["Ingram 2025"]} />}
    >
      <ul className="flex flex-col gap-1">
        {lines.map(({ athleteType, muscle, minutes, hint }) => (
          <li key={`${athleteType} ${muscle}`} className="flex flex-wrap gap-x-2">
            <span>
              {muscleWords[muscle]}
              {types.length > 1 && `, ${typeWords[athleteType].toLowerCase()}`}
            </span>
            <strong className="font-semibold tabular-nums">{formatSize(minutes)} min</strong>
            {hint && <span className="text-muted">{hint}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
