"use client";

import { addDays, parseLocalDate } from "@talus/domain/calendar";
import { type Snooze, snoozeDays, snoozeEvents } from "@talus/domain/queue/marks";
import { AlarmClock } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/buttons/button";
import { DateField } from "../../../ui/form/fields/date-field";
import { Popover } from "../../../ui/overlay/popover";
import { absoluteDate } from "../../../ui/time/date-words";
import type { QueueRow } from "../groups";
import { eventWords, untilWords } from "./mark-words";
import { Choice } from "./owner-box";
import type { Mark } from "./use-marks";

type Props = {
  rows: readonly QueueRow[];
  mark: Mark;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

const soon = [
  { days: 1, label: "Tomorrow" },
  { days: 3, label: "In three days" },
  { days: 7, label: "In a week" },
];

/** Lets rows rest until a day or until something comes in, or wakes them. */
export function SnoozeBox({ rows, mark, open, onOpenChange }: Props) {
  const [day, setDay] = useState("");
  const [first] = rows;
  if (!first) return null;
  const { today } = first;
  const isHeld = rows.some(({ signal }) => signal === "held");
  const latest = addDays(today, isHeld ? snoozeDays.ofHold : snoozeDays.most);
  const rest = (snooze: Snooze | null) => {
    onOpenChange(false);
    mark(rows, { snooze }, snooze ? `Snoozed ${untilWords(snooze, today)}` : "Awake");
  };
  const until = parseLocalDate(day);
  return (
    <Popover
      label="Snooze"
      align="end"
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <Button size="sm">
          <AlarmClock aria-hidden /> {first.snooze ? "Snoozed" : "Snooze"}
        </Button>
      }
    >
      <div className="flex flex-col gap-1">
        {rows.some(({ snooze }) => snooze) && <Choice onPick={() => rest(null)}>Wake it</Choice>}
        {soon.map(({ days, label }) => (
          <Choice key={days} onPick={() => rest({ until: addDays(today, days), event: null })}>
            {`${label}, ${absoluteDate(addDays(today, days), false)}`}
          </Choice>
        ))}
        {!isHeld &&
          snoozeEvents.map((event) => (
            <Choice
              key={event}
              onPick={() => rest({ until: addDays(today, snoozeDays.forEvent), event })}
            >
              {`Until ${eventWords[event]}`}
            </Choice>
          ))}
        <DateField
          label="Until a day"
          hint={`${absoluteDate(latest)} at the latest`}
          min={addDays(today, 1)}
          max={latest}
          value={day}
          onDay={setDay}
        />
        <Button
          disabled={until === null || until <= today || until > latest}
          onClick={() => until && rest({ until, event: null })}
        >
          Snooze until then
        </Button>
      </div>
    </Popover>
  );
}
