"use client";

import { dayKindLabels } from "@talus/domain/athletes/athlete-labels";
import { useState } from "react";
import type { OpenerButton } from "../../../ui/overlay/opener";
import { Popover } from "../../../ui/overlay/popover";
import { absoluteDate } from "../../../ui/time/date-words";
import { CitedSources } from "../../science/sources/cited-sources";
import { type PlanDay, type PlannedSession, type PlanOverview, sessionText } from "../words";
import { MoveChoices } from "./move-choices";
import { useMove } from "./use-move";

type Props = {
  day: PlanDay & { session: PlannedSession };
  overview: PlanOverview;
  mayMove: boolean;
  trigger: OpenerButton;
};

/** What a session is, why it stands on its day, and the days to which it can go. */
export function SessionPopover({ day, overview, mayMove, trigger }: Props) {
  const [open, setOpen] = useState(false);
  const { session, date, training } = day;
  const move = useMove(overview.athleteId, overview.today);
  return (
    <Popover
      label={`Session on ${absoluteDate(date, false)}`}
      open={open}
      onOpenChange={setOpen}
      trigger={trigger}
    >
      <div className="flex max-h-[60dvh] flex-col gap-3 overflow-y-auto">
        <div>
          <p className="text-sm text-muted">
            {absoluteDate(date, false)}, {dayKindLabels[training].toLowerCase()}
          </p>
          <p className="font-semibold">{sessionText(session)}</p>
          <p className="text-sm text-muted">{session.routineName}</p>
        </div>
        <Why session={session} />
        {mayMove && session.moveOptions.length > 0 && (
          <MoveChoices
            options={session.moveOptions}
            busy={move.isPending}
            onMove={(to, evenSo) => {
              setOpen(false);
              void move.run(session, { from: date, to, evenSo });
            }}
          />
        )}
      </div>
    </Popover>
  );
}

function Why({ session }: { session: PlannedSession }) {
  if (session.outcome) {
    return <p>{session.outcome === "completed" ? "Done." : "Stopped because of pain."}</p>;
  }
  return (
    <p className="flex flex-col items-start gap-1.5">
      {session.reason}
      <CitedSources sources={session.sources} />
    </p>
  );
}
