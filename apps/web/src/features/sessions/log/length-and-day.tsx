import { addDays, type LocalDate } from "@talus/domain/calendar";
import { lateWindowDays } from "@talus/domain/sessions/late";
import type { SessionKind } from "@talus/domain/sessions/log/session-log";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import { SelectField } from "../../../ui/form/fields/select-field";
import { absoluteDate, relativeDate } from "../../../ui/time/date-words";
import type { Draft, SessionDetails } from "./draft/draft";

type Props = {
  details: SessionDetails;
  draft: Draft;
  onLength: (kind: SessionKind) => void;
  onDay: (date: LocalDate) => void;
};

/** Which length was done, and on which day where it was not today. */
export function LengthAndDay({ details, draft, onLength, onDay }: Props) {
  const { versions, today, plannedOn } = details;
  const minutes = (kind: SessionKind) => Math.ceil(versions[kind].durationSec / 60);
  const isLate = plannedOn !== null && plannedOn !== today;
  const days = Array.from({ length: lateWindowDays + 1 }, (_, ago) => addDays(today, -ago));
  return (
    <>
      {details.kind === "full" && (
        <SegmentedField
          hideLabel
          large
          label="Which version"
          name="version"
          value={draft.kind}
          onChange={onLength}
          segments={[
            { value: "full", label: `Full, ${minutes("full")} min` },
            { value: "short", label: `Short, ${minutes("short")} min` },
          ]}
          className="pt-3"
        />
      )}
      {isLate && (
        <SelectField
          label="Day you did it"
          value={draft.date}
          onChange={(event) => onDay(event.target.value as LocalDate)}
          options={days.map((date) => ({
            value: date,
            label: `${relativeDate(date, today)}${date < addDays(today, -1) ? "" : `, ${absoluteDate(date, false)}`}`,
          }))}
        />
      )}
    </>
  );
}
