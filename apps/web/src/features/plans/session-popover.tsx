"use client";

import { dayKindLabels } from "@talus/domain/roster/athlete-labels";
import { placementReason } from "@talus/domain/schedule/placement-words";
import { ArrowLeftRight } from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";
import { CitedSources } from "../../sources/cited-source";
import { Button } from "../../ui/button";
import { Popover } from "../../ui/overlay/popover";
import { absoluteDate } from "../../ui/time/date-words";
import { useMove } from "./use-move";
import { type PlanDay, type PlannedSession, type PlanSheet, sessionText } from "./words";

type Props = {
  day: PlanDay & { session: PlannedSession };
  sheet: PlanSheet;
  mayMove: boolean;
  trigger: ReactNode;
};

/** What a session is, why it stands on its day, and the days to which it can go. */
export function SessionPopover({ day, sheet, mayMove, trigger }: Props) {
  const [open, setOpen] = useState(false);
  const { session, date, training } = day;
  const move = useMove(sheet.athleteId, sheet.today);
  return (
    <Popover
      label={`Session on ${absoluteDate(date, false)}`}
      open={open}
      onOpenChange={setOpen}
      trigger={trigger}
    >
      <div className="flex flex-col gap-3">
        <div>
          <p className="text-sm text-muted">
            {absoluteDate(date, false)}, {dayKindLabels[training].toLowerCase()}
          </p>
          <p className="font-semibold">{sessionText(session)}</p>
          <p className="text-sm text-muted">{session.routineName}</p>
        </div>
        <Why day={day} sheet={sheet} />
        {mayMove && session.moveDays.length > 0 && (
          <div className="flex flex-col gap-1.5">
            <p className="text-sm font-medium">Move to</p>
            <div className="flex flex-wrap gap-1.5">
              {session.moveDays.map((to) => (
                <Button
                  key={to}
                  size="sm"
                  disabled={move.isPending}
                  onClick={() => {
                    setOpen(false);
                    void move.run(session, { from: date, to });
                  }}
                >
                  {absoluteDate(to, false)}
                  {sheet.days.some((one) => one.date === to && one.session) && (
                    <ArrowLeftRight aria-label="changes places" />
                  )}
                </Button>
              ))}
            </div>
          </div>
        )}
      </div>
    </Popover>
  );
}

function Why({ day, sheet }: Pick<Props, "day" | "sheet">) {
  const { session, training } = day;
  if (session.outcome) {
    return <p>{session.outcome === "completed" ? "Done." : "Stopped because of pain."}</p>;
  }
  if (session.movedFrom) return <p>Moved here from {absoluteDate(session.movedFrom, false)}.</p>;
  const { sources } = placementReason({ role: roleOf(session, sheet), dayKind: training });
  return (
    <p className="flex flex-col items-start gap-1.5">
      {session.reason}
      <CitedSources sources={sources} />
    </p>
  );
}

function roleOf(session: PlannedSession, { plan }: PlanSheet) {
  if (session.kind === "full") return "full";
  if (session.optional) return "warm_up";
  return plan?.phase === "maintenance" ? "keep" : "short";
}
