import type { LocalDate } from "./calendar";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A day for an axis or a sentence: "18 Sep", with its year where that is not the year of `today`.
 *
 * @example dayLabel("2025-09-18", "2026-01-02") // "18 Sep 2025"
 */
export function dayLabel(date: LocalDate, today: LocalDate): string {
  const [year, month, day] = date.split("-");
  const label = `${Number(day)} ${months[Number(month) - 1]}`;
  return year === today.slice(0, 4) ? label : `${label} ${year}`;
}
