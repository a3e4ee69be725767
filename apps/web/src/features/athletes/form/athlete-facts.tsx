import { typeNameOf } from "@talus/domain/athlete-types/athlete-type";
import type { Athlete } from "@talus/domain/athletes/athlete";
import {
  dayKindLabels,
  dominantSideLabels,
  sexLabels,
} from "@talus/domain/athletes/athlete-labels";
import { equipmentWords } from "@talus/domain/exercises/exercise-words";
import { formatLength } from "@talus/domain/units";
import { Section } from "../../../ui/page/card";
import { Facts } from "../../../ui/page/facts";
import { absoluteDate } from "../../../ui/time/date-words";
import { ageOn } from "../age";
import { complaintWords } from "./before-starting-fields";

const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/** An athlete's data, to read. */
export function AthleteFacts({ athlete, today }: { athlete: Athlete; today: string }) {
  const { birthDate, units } = athlete;
  const target = (cm: number | null) =>
    cm === null ? "usual" : `${formatLength(cm, units)} ${units}`;
  const week = Object.values(athlete.trainingWeek);
  return (
    <Section title="Details">
      <Facts
        facts={[
          { term: "Type", value: typeNameOf(athlete) },
          {
            term: "Born",
            value: birthDate ? `${absoluteDate(birthDate)} (${ageOn(birthDate, today)})` : "–",
          },
          { term: "Sex", value: sexLabels[athlete.sex] },
          { term: "Dominant side", value: dominantSideLabels[athlete.dominantSide] },
          { term: "E-mail", value: athlete.email ?? "–" },
          { term: "Phone", value: athlete.phone ?? "–" },
          {
            term: "Target",
            value: `left ${target(athlete.targetCmLeft)}, right ${target(athlete.targetCmRight)}`,
          },
          {
            term: "Training week",
            value: week
              .map((kind, index) => `${days[index]} ${dayKindLabels[kind].toLowerCase()}`)
              .join(", "),
          },
          {
            term: "Equipment",
            value:
              athlete.equipment === null
                ? "everything, or not asked"
                : athlete.equipment.map((thing) => equipmentWords[thing]).join(", ") || "nothing",
          },
          {
            term: "Ankle noticed",
            value: athlete.complaints?.map((one) => complaintWords[one]).join(", ") || "–",
          },
          { term: "Time zone", value: athlete.timeZone },
        ]}
      />
    </Section>
  );
}
