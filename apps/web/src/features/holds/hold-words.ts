import type { Hold } from "@talus/domain/safety/hold";
import { beganWords } from "@talus/domain/safety/pain-began";
import { redFlagRules } from "@talus/domain/safety/red-flags";
import type { RouterOutputs } from "../../trpc/client";
import { shortDate } from "../../ui/time/date-words";

/** What a person told that led to a hold: "sharp or shooting pain, 7 of 10, began at heel drops". */
export function reasonWords({ flags, report }: Pick<Hold, "flags" | "report">): string {
  const nrs = report?.painNrs ?? null;
  const signs = flags
    .filter((flag) => flag !== "nrs_over_5" || nrs === null)
    .map((flag) => redFlagRules[flag].label.toLowerCase());
  const pain =
    nrs === null || nrs === 0 ? [] : [signs.length === 0 ? `pain ${nrs} of 10` : `${nrs} of 10`];
  const began = report?.began ? [beganWords(report.began)] : [];
  return [...signs, ...pain, ...began].join(", ");
}

/** Where a hold came from, as a coach reads it. */
export const sourceWords: Record<Hold["source"]["kind"], string> = {
  session_log: "in a session",
  assessment: "in an ankle test",
  injury: "in the injury history",
  report: "by the pain button or the morning question",
};

/** The calendar day of an instant, `YYYY-MM-DD` in UTC. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** Why a hold is in force: each red flag with the source behind it. */
export function holdReasons({ flags }: Pick<Hold, "flags">) {
  return flags.map((flag) => ({
    text: `${redFlagRules[flag].label}: training stops until a professional has cleared it.`,
    sources: redFlagRules[flag].sources,
  }));
}

type Cleared = RouterOutputs["holds"]["clear"];

/** What a recorded clearance came to: only what happened. */
export function clearedWords(cleared: Cleared, today: string): string {
  const fracture = cleared.resolved > 0 ? " The stress fracture is marked as resolved." : "";
  return `Clearance recorded.${fracture} ${planWords(cleared, today)}`;
}

function planWords({ openHolds, next }: Cleared, today: string): string {
  if (openHolds > 0) {
    const others = openHolds === 1 ? "Another hold is" : `${openHolds} other holds are`;
    return `${others} in force, so the plan stays stopped.`;
  }
  if (next === null) return "No session is planned.";
  return `The plan goes on; its next session is ${next === today ? "today" : `on ${shortDate(next, today)}`}.`;
}
