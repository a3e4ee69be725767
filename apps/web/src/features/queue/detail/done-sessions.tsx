import { type Adherence, adherenceText } from "@talus/domain/sessions/adherence";
import { Section } from "../../../ui/page/card";
import type { RowOf } from "../groups";

type Props = Pick<RowOf<"adherenceDrop">, "sessions">;

/** What was done of what was planned, lately and before. */
export function DoneSessions({ sessions }: Props) {
  const { days7, days30, before, days90 } = sessions;
  const periods: [string, Adherence][] = [
    ["Last 7 days", days7],
    ["Last 30 days", days30],
    ["The 60 days before", before],
    ["Last 90 days", days90],
  ];
  return (
    <Section title="Sessions done">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {periods.map(([label, adherence]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="tabular-nums">{adherenceText(adherence)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
