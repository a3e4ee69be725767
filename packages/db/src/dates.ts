import type { LocalDate } from "@talus/domain/calendar";

/** A calendar day as Prisma wants a `@db.Date` column: midnight UTC. */
export function toDbDate(date: LocalDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** The calendar day of a `@db.Date` column that Prisma read. */
export function fromDbDate(date: Date): LocalDate {
  return date.toISOString().slice(0, 10) as LocalDate;
}
