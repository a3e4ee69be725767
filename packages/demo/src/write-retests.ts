import { insertRows } from "@talus/db/rows";
import type { Sql } from "@talus/db/transaction";
import { daysBetween } from "@talus/domain/calendar";
import { fromCm, roundTo, toCm } from "@talus/domain/units";
import type { DemoPerson } from "./people.data";
import { type Random, randomFrom } from "./random";
import type { LivedHistory } from "./write-history";

/** What a session changes at once, cm: a little more than five minutes of mobilisation (domain.md 2.5). */
const acute = { meanCm: 0.5, sdCm: 0.6, tapeCm: 0.3 } as const;

/** How often those who like to measure do so, by session. */
const share = 0.2;

/** Inserts what the diligent measured right before and right after some of their sessions. */
export async function writeRetests(
  db: Sql,
  lived: readonly LivedHistory[],
  seed: number,
): Promise<void> {
  const { organisationId } = db;
  await insertRows(
    db,
    "SessionRetest",
    lived.flatMap(({ athlete, history }, i) => {
      // Retests draw from a stream of their own, so that who measures more changes nobody's history.
      const random = randomFrom(seed * 1000 + i);
      const { person } = athlete;
      if (person.adherence < 0.85) return [];
      const first = history.logs[0]?.date;
      return history.logs
        .filter((log) => log.outcome === "completed" && random.chance(share))
        .flatMap((log) => {
          const weeks = daysBetween(first ?? log.date, log.date) / 7;
          return (["left", "right"] as const).map((side) => ({
            organisationId,
            recordedWith: log.id,
            side,
            sessionLogId: log.id,
            athleteId: athlete.id,
            ...measured(person, { side, weeks }, random),
          }));
        });
    }),
  );
}

function measured(
  person: DemoPerson,
  { side, weeks }: { side: "left" | "right"; weeks: number },
  random: Random,
) {
  const start = side === "left" ? person.leftCm : person.rightCm;
  const reach = start + person.gainCm * (1 - Math.exp(-weeks / 8)) + random.normal(acute.tapeCm);
  const gain = acute.meanCm + random.normal(acute.sdCm);
  const unit = person.inches ? ("in" as const) : ("cm" as const);
  const typed = (cm: number) => roundTo(fromCm(Math.max(0, cm), unit), unit === "cm" ? 1 : 2);
  const [rawBefore, rawAfter] = [typed(reach), typed(reach + gain)];
  return {
    protocol: "standing_knee_to_wall",
    rawUnit: unit,
    rawBefore,
    rawAfter,
    beforeCm: toCm(rawBefore, unit),
    afterCm: toCm(rawAfter, unit),
  };
}
