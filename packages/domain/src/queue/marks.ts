import { addDays, daysAnywhere, type LocalDate } from "../calendar";
import { DomainError } from "../errors";
import type { Signal } from "./signals";

/** What may end a snooze before its day. */
export const snoozeEvents = ["log", "test"] as const;
export type SnoozeEvent = (typeof snoozeEvents)[number];

/** A row rests until a day, or until something comes in and until that day at the latest. */
export type Snooze = { until: LocalDate; event: SnoozeEvent | null };

/** What coaches agreed on about a row: who looks after it, and until when it rests. */
export type Mark = { ownerId: string | null; snooze: Snooze | null };

/** For how many days a row may rest; a safety hold is out of nobody's sight for longer than a week. Our rule. */
export const snoozeDays = { most: 90, ofHold: 7, forEvent: 30 } as const;

/**
 * Refuses a snooze (INVALID) that is over at `now` wherever the athlete lives, that lasts longer than
 * {@link snoozeDays} allows, or that leaves a safety hold to an event.
 */
export function refuseSnooze(signal: Signal, { until, event }: Snooze, now: Date): void {
  const { earliest, latest } = daysAnywhere(now);
  const most = signal === "held" ? snoozeDays.ofHold : snoozeDays.most;
  if (until <= earliest) throw new DomainError("INVALID", "Choose a day that is still to come.");
  if (until > addDays(latest, most))
    throw new DomainError(
      "INVALID",
      signal === "held"
        ? `A safety hold may rest for ${most} days at most.`
        : `Choose a day within ${most} days.`,
    );
  if (signal === "held" && event !== null)
    throw new DomainError(
      "INVALID",
      "A safety hold may rest until a day, not until something comes in.",
    );
}
