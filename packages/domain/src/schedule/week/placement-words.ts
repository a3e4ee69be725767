import type { DayKind } from "../../athletes/athlete";
import type { LocalDate } from "../../calendar";
import { dayLabel } from "../../day-label";
import type { Source } from "../../sources";

/** Why a day holds what it holds: its part in the week, and the training of that day. */
export type PlacementRole = {
  role: "full" | "short" | "warm_up" | "keep" | "light" | "travel";
  dayKind: DayKind;
};

/** A reason in words, with the rules and sources behind it. */
export type PlacementReason = { text: string; sources: readonly Source[] };

const onDay: Record<DayKind, string> = {
  rest: "on a rest day",
  easy: "on an easy day",
  intervals: "before intervals",
  tempo: "before a tempo run",
  long: "before a long run",
  lower: "before lower-body training",
  upper: "before upper-body training",
};

/** Why a session stands on its day, for the athlete and the coach. */
export function placementReason({ role, dayKind }: PlacementRole): PlacementReason {
  const where = onDay[dayKind];
  if (role === "full") return fullReason(dayKind);
  if (role === "keep") {
    const inWarmUp = dayKind === "rest" || dayKind === "easy" ? where : `in the warm-up ${where}`;
    const text = `Short session ${inWarmUp} to keep the range.`;
    return { text, sources: ["R7", "000:69", "R8", "003:85"] };
  }
  if (role === "warm_up") {
    return { text: `Short warm-up ${where}, if you like; not counted.`, sources: ["R3", "000:43"] };
  }
  if (role === "light") {
    const text = `Short session ${where}: this week is light, and a few minutes keep the habit.`;
    return { text, sources: ["R18", "000:74", "R10", "000:42"] };
  }
  if (role === "travel") {
    const text = "Short session without equipment while travelling.";
    return { text, sources: ["R10", "000:42", "R18", "000:74"] };
  }
  return { text: `Short session ${where}.`, sources: ["R3", "C8", "000:43"] };
}

function fullReason(dayKind: DayKind): PlacementReason {
  const where = onDay[dayKind];
  if (dayKind === "lower") {
    const text = `Full session ${where}; each hold stays at 45 s or less.`;
    return { text, sources: ["R5", "000:45", "C10"] };
  }
  const sources = dayKind === "easy" ? ["R4", "000:44"] : ["R2", "000:43"];
  return { text: `Full session ${where}.`, sources };
}

/** The reason of a session that a person moved: their choice first, then what the day makes of it. */
export function movedReason(from: LocalDate, on: PlacementRole, today: LocalDate): PlacementReason {
  const { text, sources } = placementReason(on);
  return { text: `Moved here by hand from ${dayLabel(from, today)}. ${text}`, sources };
}
