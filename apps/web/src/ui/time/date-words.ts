const dayMs = 86_400_000;
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2026-11-14` as "Sat 14 Nov 2026"; the year may be left out. Same words on the server and in every browser. */
export function absoluteDate(date: string, withYear = true): string {
  const at = new Date(`${date}T00:00:00Z`);
  const words = `${weekdays[at.getUTCDay()]} ${at.getUTCDate()} ${months[at.getUTCMonth()]}`;
  return withYear ? `${words} ${at.getUTCFullYear()}` : words;
}

/** Short form for axes and sentences: "14 Nov", with the year where it is not `today`'s. */
export function shortDate(date: string, today?: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  const words = `${at.getUTCDate()} ${months[at.getUTCMonth()]}`;
  return today !== undefined && today.slice(0, 4) !== date.slice(0, 4)
    ? `${words} ${at.getUTCFullYear()}`
    : words;
}

/**
 * Relative where near: today, tomorrow, yesterday, the weekday within six days ("Wed 18 Nov"), else
 * "14 Nov" with the year where it differs. Both are `YYYY-MM-DD`.
 */
export function relativeDate(date: string, today: string): string {
  const days = Math.round((Date.parse(date) - Date.parse(today)) / dayMs);
  if (days === 0) return "Today";
  if (days === 1) return "Tomorrow";
  if (days === -1) return "Yesterday";
  return Math.abs(days) <= 6 ? absoluteDate(date, false) : shortDate(date, today);
}

/** When something stands, within a sentence: "14 Nov to 21 Nov", "on 14 Nov" for a single day; null where no day is known. */
export function spanWords({ from, until }: { from: string | null; until: string | null }) {
  if (from === null || until === null) return null;
  return from === until ? `on ${shortDate(from)}` : `${shortDate(from)} to ${shortDate(until)}`;
}
