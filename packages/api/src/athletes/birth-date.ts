import { birthDateFault } from "@talus/domain/athletes/athlete.schema";
import { type LocalDate, localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";

/** INVALID at the field where the birth date lies after the athlete's own today. */
export function refuseImpossibleBirthDate(
  athlete: { birthDate: LocalDate | null; timeZone: string },
  now: Date,
): void {
  const fault = birthDateFault(athlete.birthDate, localDateIn(athlete.timeZone, now));
  if (fault) throw new DomainError("INVALID", fault, { field: "birthDate" });
}
