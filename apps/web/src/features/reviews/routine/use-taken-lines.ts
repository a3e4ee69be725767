"use client";

import { stretchFigures } from "@talus/domain/prescription/weekly-stretch";
import { withLines } from "@talus/domain/reviews/take-lines";
import { checkRoutine } from "@talus/domain/routines/checks/check";
import { routineSec } from "@talus/domain/routines/duration";
import { useState } from "react";
import type { RouterOutputs } from "../../../trpc/client";

type ReviewBasis = RouterOutputs["reviews"]["basis"];

/** Which lines of a proposal are taken, and what comes of them. */
export type TakenLines = ReturnType<typeof useTakenLines>;

/** The ticks of a proposal, all set at first; another proposal starts anew. */
export function useTakenLines({ proposal, present, week, athleteType }: ReviewBasis) {
  const isNew = proposal.kind === "new";
  const key = isNew ? proposal.key : "";
  const lines = isNew ? proposal.lines : [];
  const [left, setLeft] = useState<{ key: string; ids: ReadonlySet<string> }>({
    key,
    ids: new Set(),
  });
  const leftOut = left.key === key ? left.ids : new Set<string>();
  const ids = lines.map(({ id }) => id);
  const taken = new Set(ids.filter((id) => !leftOut.has(id)));
  const before = present ?? { items: [], sideBias: null };
  const after = isNew
    ? withLines(before, { ...proposal, items: proposal.draft.items }, taken)
    : before;
  const purpose = isNew ? proposal.draft.purpose : "own";
  const draft = { athleteType, purpose, items: [...after.items] };
  return {
    lines,
    taken,
    /** For the server: the proposal as seen and what is taken; null where there is nothing to choose. */
    chosen: isNew ? { key, taken: [...taken] } : null,
    items: after.items,
    fullSec: routineSec(after.items, "full"),
    shortSec: routineSec(after.items, "short"),
    stretch: stretchFigures(after.items, week),
    /** What the rules say about the routine with these ticks. */
    findings: isNew ? checkRoutine(draft).filter(({ level }) => level !== "hint") : [],
    problem: problemOf(draft, { isNew, staysAsIs: taken.size === 0 && present !== null }),
    toggle: (id: string) => {
      const next = new Set(leftOut);
      if (!next.delete(id)) next.add(id);
      setLeft({ key, ids: next });
    },
    takeAll: () => setLeft({ key, ids: new Set() }),
    takeNone: () => setLeft({ key, ids: new Set(ids) }),
  };
}

/** Why these ticks cannot be accepted, or null; the present routine may always go on. */
function problemOf(
  draft: Parameters<typeof checkRoutine>[0],
  { isNew, staysAsIs }: { isNew: boolean; staysAsIs: boolean },
): string | null {
  if (!isNew || staysAsIs) return null;
  if (draft.items.length === 0) {
    return "There is no present routine to keep. Tick what the athlete should do, or choose Change.";
  }
  const blocking = checkRoutine(draft).filter(({ level }) => level === "blocks");
  if (blocking.length === 0) return null;
  return `${blocking.map(({ text }) => text).join(" ")} Tick one again, or keep the present routine by unticking all.`;
}
