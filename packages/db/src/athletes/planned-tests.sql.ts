import { earlyByDays } from "@talus/domain/assessments/planned-test";

/**
 * SQL that is true for a row of `planned_test` that is still to be taken: nobody ended it, no test is the
 * planned one (as `isMetBy` of the domain says), and no coach asked to measure again since, which counts more.
 */
export const isAwaited = (alias: string) => `(${alias}.ended_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM assessment met WHERE met.organisation_id = ${alias}.organisation_id
      AND met.athlete_id = ${alias}.athlete_id AND met.superseded_at IS NULL AND (met.taken_on >= ${alias}.day
        OR (met.taken_on > ${alias}.made_on AND met.taken_on >= ${alias}.day - ${earlyByDays})))
    AND NOT EXISTS (SELECT 1 FROM review again WHERE again.organisation_id = ${alias}.organisation_id
      AND again.athlete_id = ${alias}.athlete_id AND again.kind = 'remeasure' AND again.undone_at IS NULL
      AND again.reviewed_at > ${alias}.made_at))`;

/** SQL for an athlete's planned test that is still to be taken, as a `PlannedTest`; null where there is none. */
export const awaitedTestOf = (organisation: string, athlete: string) =>
  `(SELECT jsonb_build_object('id', p.id, 'day', p.day, 'note', p.note, 'madeOn', p.made_on, 'madeByName', u.name, 'actId', p.act_id)
      FROM planned_test p JOIN "user" u ON u.id = p.made_by
      WHERE p.organisation_id = ${organisation} AND p.athlete_id = ${athlete} AND ${isAwaited("p")})`;
