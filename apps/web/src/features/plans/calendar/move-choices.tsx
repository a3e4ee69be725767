"use client";

import type { LocalDate } from "@talus/domain/calendar";
import { ArrowLeftRight } from "lucide-react";
import { Button } from "../../../ui/buttons/button";
import { absoluteDate } from "../../../ui/time/date-words";
import { WhyButton } from "../../science/sources/why-button";
import type { PlannedSession } from "../words";

type Option = PlannedSession["moveOptions"][number];
type Props = {
  options: readonly Option[];
  busy: boolean;
  onMove: (to: LocalDate, evenSo: boolean) => void;
};

/** The days to which a session can go: the good ones first, then those that something speaks against. */
export function MoveChoices({ options, busy, onMove }: Props) {
  const open = options.filter(({ blocked }) => blocked === null);
  const good = open.filter(({ conflicts }) => conflicts.length === 0);
  const doubtful = open.filter(({ conflicts }) => conflicts.length > 0);
  if (open.length === 0) return <p className="text-sm text-muted">No other day is free.</p>;
  return (
    <div className="flex flex-col gap-3">
      {good.length > 0 && (
        <div className="flex flex-col gap-1.5">
          <p className="text-sm font-medium">Move to</p>
          <div className="flex flex-wrap gap-1.5">
            {good.map(({ date, swapsWith }) => (
              <Button key={date} size="sm" disabled={busy} onClick={() => onMove(date, false)}>
                {absoluteDate(date, false)}
                {swapsWith && <ArrowLeftRight aria-label="changes places" />}
              </Button>
            ))}
          </div>
        </div>
      )}
      {doubtful.length > 0 && (
        <div className="flex flex-col gap-1.5">
          <p className="text-sm font-medium">Or, even so</p>
          <ul className="flex flex-col gap-2">
            {doubtful.map(({ date, conflicts }) => (
              <li key={date} className="flex flex-col gap-1 border-t border-line pt-2">
                <p className="flex flex-wrap items-center justify-between gap-2">
                  <Button size="sm" disabled={busy} onClick={() => onMove(date, true)}>
                    {absoluteDate(date, false)}
                  </Button>
                  <WhyButton about={absoluteDate(date, false)} reasons={conflicts} />
                </p>
                <p className="text-sm text-muted">{conflicts.map(({ text }) => text).join(" ")}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
