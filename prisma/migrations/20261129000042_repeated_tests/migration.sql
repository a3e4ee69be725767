-- Whose tests tell of the organisation's own measuring error, so that finding them reads nobody else's.
ALTER TABLE "athlete_now" ADD COLUMN "repeated_on" DATE;
CREATE INDEX "athlete_now_repeated_on" ON "athlete_now" (organisation_id, repeated_on, athlete_id) WHERE repeated_on IS NOT NULL;

UPDATE athlete_now n SET repeated_on = again.day
  FROM (SELECT organisation_id, athlete_id, max(taken_on) AS day
    FROM (SELECT organisation_id, athlete_id, taken_on, lag(taken_on) OVER (
          PARTITION BY organisation_id, athlete_id, protocol ORDER BY taken_on) AS before
        FROM assessment
        WHERE superseded_at IS NULL AND (left_cm IS NOT NULL OR right_cm IS NOT NULL)) test
    WHERE taken_on - before <= 3 GROUP BY 1, 2) again
  WHERE n.organisation_id = again.organisation_id AND n.athlete_id = again.athlete_id;
