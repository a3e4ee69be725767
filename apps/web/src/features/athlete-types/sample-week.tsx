import type { TypeRules } from "@talus/domain/athlete-types/type-rules";
import { type AthleteType, defaultTrainingWeek } from "@talus/domain/athletes/athlete";
import { dayKindLabels } from "@talus/domain/athletes/athlete-labels";
import type { Weekday } from "@talus/domain/calendar";
import type { PatternDay } from "@talus/domain/schedule/week/week";
import { weekPattern } from "@talus/domain/schedule/week/week-pattern";
import { WhyButton } from "../science/sources/why-button";

type Props = {
  base: AthleteType;
  /** Null: what is entered makes no week yet. */
  rules: TypeRules | null;
};

const weekdays: readonly [Weekday, string][] = [
  [1, "Mon"],
  [2, "Tue"],
  [3, "Wed"],
  [4, "Thu"],
  [5, "Fri"],
  [6, "Sat"],
  [7, "Sun"],
];

/** The usual week of the base, placed by the same engine as a plan, with what it does not allow. */
export function SampleWeek({ base, rules }: Props) {
  const week = defaultTrainingWeek[base];
  if (!rules)
    return <p className="text-muted">Mend the fields that are marked on saving to see the week.</p>;
  const { days, findings } = weekPattern({ athleteType: base, week, phase: "build", rules });
  return (
    <section aria-label="Sample week" className="flex flex-col gap-2">
      <p className="text-sm font-medium">A usual week with this type</p>
      <table className="w-full table-fixed border-collapse text-center text-sm">
        <thead>
          <tr>
            {weekdays.map(([day, name]) => (
              <th key={day} scope="col" className="pb-1 text-xs font-medium text-muted">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {weekdays.map(([day]) => (
              <td key={day} className="border border-line px-0.5 py-1.5 align-top">
                <span className="block truncate text-xs text-muted">
                  {dayKindLabels[week[day]].replace(" body", "")}
                </span>
                <span className="block font-medium">{words(days.get(day))}</span>
                <span className="block text-xs text-muted">
                  {days.get(day)?.withStrength ? "strength" : " "}
                </span>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <ul className="flex flex-col gap-1 text-sm text-muted">
        {findings.map((finding) => (
          <li key={finding.code} className="flex items-start justify-between gap-3">
            {finding.text} <WhyButton about={finding.text} reasons={[finding]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function words(planned: PatternDay | undefined): string {
  if (!planned) return "–";
  if (planned.optional) return "(short)";
  return planned.kind === "full" ? "Full" : "Short";
}
