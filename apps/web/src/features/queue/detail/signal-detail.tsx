"use client";

import type { ReactNode } from "react";
import { ActionBar } from "../../../ui/page/action-bar";
import type { QueueRow, RowOf } from "../groups";
import type { DetailSlot } from "../queue-screen";
import { DoneSessions } from "./done-sessions";
import { QueueRowHead } from "./row-head";

/** A signal that is no verdict, no hold and no missing beginning. */
export type SignalKind = Exclude<
  QueueRow["kind"],
  "hold" | "review" | "overdue" | "neverTested" | "noRoutine"
>;

const words: Record<SignalKind, string> = {
  asked:
    "A coach did not trust the last test and asked for another one. The athlete sees it under Today and can measure alone, or you measure now.",
  adherenceDrop:
    "Clearly fewer of the planned sessions were done in the last 30 days than in the 60 days before. Look at the sessions first: pain, time or a routine that is too long need different answers.",
  noChange:
    "The sessions were done for six weeks or more and no side is further than at the first test. Another routine may fit better.",
  notStarted: "A routine was given and nothing of it was logged. A short message often helps.",
  unusedLogin:
    "Without a login nobody can log sessions or measure alone. A new link makes the old one useless.",
};

type Props = {
  row: RowOf<SignalKind>;
  slot: DetailSlot;
  /** The tests over time and the last plan. */
  story: ReactNode;
  /** The one thing to do about it. */
  action: ReactNode;
};

/** Why somebody is in the queue, what led to it, and the one thing to do about it. */
export function SignalDetail({ row, slot, story, action }: Props) {
  return (
    <div className="flex min-h-full flex-1 flex-col">
      <QueueRowHead row={row} slot={slot} />
      <div className="flex flex-1 flex-col gap-4 p-4 md:px-6">
        <h3 className="text-lg font-semibold">{row.reason}</h3>
        <p className="max-w-prose text-muted">{words[row.kind]}</p>
        {row.kind === "adherenceDrop" && <DoneSessions sessions={row.sessions} />}
        {story}
      </div>
      <ActionBar>{action}</ActionBar>
    </div>
  );
}
