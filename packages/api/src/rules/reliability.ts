import { listRepeatTests, type StoredRepeatTest } from "@talus/db/assessments/repeat-tests";
import type { OrganisationGrant } from "@talus/db/grant";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import type { Protocol } from "@talus/domain/assessments/protocols";
import { addDays, type LocalDate, localDateIn } from "@talus/domain/calendar";
import {
  type Reliability,
  reliabilityOf,
  type TesterEffect,
} from "@talus/domain/rules/reliability";
import { type RepeatPair, repeatPairs } from "@talus/domain/rules/repeat-tests";
import type { Side } from "@talus/domain/sides";
import type { MeasuringErrorCm, OwnErrorCm } from "@talus/domain/verdicts/rule-set/rule-set";

/** Older repeats tell of other testers and habits. */
const lookBackDays = 730;

/** A pair as the table shows it. */
export type ShownPair = {
  athleteId: string;
  athleteName: string;
  protocol: Protocol;
  side: Side;
  firstOn: LocalDate;
  secondOn: LocalDate;
  firstCm: number | null;
  secondCm: number | null;
  differenceCm: number;
  firstTester: string;
  secondTester: string;
};

/** What repeated tests tell of each protocol, what counts now, and the pairs the reader may see. */
export type ReliabilityOverview = {
  protocols: (Omit<Reliability, "testers"> & {
    testers: (TesterEffect & { name: string })[];
    inForce: OwnErrorCm | null;
  })[];
  fallback: MeasuringErrorCm;
  version: string;
  pairs: ShownPair[];
  /** Pairs of athletes that the reader does not see; they count in the figures. */
  hiddenPairs: number;
};

type Grant = OrganisationGrant<"rules:read">;

/** What is known of the organisation's own measuring error. */
export async function reliabilityOverview(
  db: Sql,
  grant: Grant,
  now: Date,
): Promise<ReliabilityOverview> {
  const rules = await rulesInForce(db);
  const pairs = await storedPairs(db, grant, now);
  const names = new Map(
    pairs.flatMap(({ first, second }) => [
      [first.tester, nameOf(first)],
      [second.tester, nameOf(second)],
    ]),
  );
  const shown = pairs.filter(({ first }) => first.inScope);
  return {
    protocols: reliabilityOf(pairs).map((one) => ({
      ...one,
      testers: one.testers.map((effect) => ({ ...effect, name: names.get(effect.tester) ?? "" })),
      inForce: rules.ownError[one.protocol] ?? null,
    })),
    fallback: rules.error,
    version: rules.version,
    pairs: shown.map(shownPair).sort((a, b) => b.secondOn.localeCompare(a.secondOn)),
    hiddenPairs: pairs.length - shown.length,
  };
}

/** The errors that the organisation's pairs allow it to use, by protocol. */
export async function measuredErrors(
  db: Sql,
  grant: Grant,
  now: Date,
): Promise<Partial<Record<Protocol, OwnErrorCm>>> {
  const measured = reliabilityOf(await storedPairs(db, grant, now));
  return Object.fromEntries(
    measured.flatMap(({ protocol, own }) => (own ? [[protocol, own]] : [])),
  );
}

async function storedPairs(
  db: Sql,
  grant: Grant,
  now: Date,
): Promise<RepeatPair<StoredRepeatTest>[]> {
  const since = addDays(localDateIn("UTC", now), -lookBackDays);
  return repeatPairs(await listRepeatTests(db, grant, since));
}

function nameOf({ tester, testerName }: StoredRepeatTest): string {
  return tester === "self" ? "Athletes themselves" : testerName || "A former member";
}

function shownPair({ side, first, second, differenceCm }: RepeatPair<StoredRepeatTest>): ShownPair {
  return {
    athleteId: first.athleteId,
    athleteName: first.athleteName,
    protocol: first.protocol,
    side,
    firstOn: first.takenOn,
    secondOn: second.takenOn,
    firstCm: first.cm[side],
    secondCm: second.cm[side],
    differenceCm,
    firstTester: nameOf(first),
    secondTester: nameOf(second),
  };
}
