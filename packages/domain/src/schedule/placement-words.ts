import type { DayKind } from "../roster/athlete";
import type { Source } from "../sources";

/** Why a day holds what it holds: its part in the week, and the training of that day. */
export type PlacementRole = { role: "full" | "short" | "warm_up" | "keep"; dayKind: DayKind };

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
  if (role === "full" && dayKind === "lower") {
    const text = `Full session ${where}; each hold stays at 45 s or less.`;
    return { text, sources: ["R5", "000:45", "C10"] };
  }
  if (role === "full") {
    const sources = dayKind === "easy" ? ["R4", "000:44"] : ["R2", "000:43"];
    return { text: `Full session ${where}.`, sources };
  }
  if (role === "keep") {
    return { text: `Short session ${where} to keep the range.`, sources: ["R7", "000:69", "R8"] };
  }
  if (role === "warm_up") {
    return { text: `Short warm-up ${where}, if you like; not counted.`, sources: ["R3", "000:43"] };
  }
  return { text: `Short session ${where}.`, sources: ["R3", "C8", "000:43"] };
}

/** Something that a training week does not allow, for the coach. */
export type ScheduleFinding = {
  code: "no_easy_or_rest_day" | "one_easy_or_rest_day" | "many_lower_days";
  text: string;
  sources: readonly Source[];
};

/** Every finding, by its code. */
export const scheduleFindings: Record<ScheduleFinding["code"], ScheduleFinding> = {
  no_easy_or_rest_day: {
    code: "no_easy_or_rest_day",
    text: "This week has no easy or rest day: no full session fits, so each day gets a short one and four of them count.",
    sources: ["R4", "000:44", "our rule"],
  },
  one_easy_or_rest_day: {
    code: "one_easy_or_rest_day",
    text: "This week has one easy or rest day, so one full session instead of two or three.",
    sources: ["R4", "000:44"],
  },
  many_lower_days: {
    code: "many_lower_days",
    text: "More than five lower-body days: five of them start with a full session, the others with a short warm-up if wanted.",
    sources: ["R5", "C8", "our rule"],
  },
};
