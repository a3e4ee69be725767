-- A day on which an athlete is to be tested, as a coach planned it. At most one is not ended; whether a test
-- was taken for it is told from the tests. An act on many athletes has an id, by which it is taken back.
CREATE TABLE "planned_test" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "made_on" DATE NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by" UUID NOT NULL,
    "act_id" UUID,
    "content_hash" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,

    CONSTRAINT "planned_test_pkey" PRIMARY KEY ("organisation_id","id")
);
ALTER TABLE "planned_test" ADD CONSTRAINT "planned_test_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "planned_test" ADD CONSTRAINT "planned_test_day" CHECK (day >= made_on);
ALTER TABLE "planned_test" ADD CONSTRAINT "planned_test_end" CHECK ((ended_at IS NULL) = (ended_by IS NULL));
CREATE INDEX "planned_test_organisation_id_athlete_id_idx" ON "planned_test"("organisation_id", "athlete_id");
CREATE UNIQUE INDEX "planned_test_one" ON "planned_test" (organisation_id, athlete_id) WHERE ended_at IS NULL;

ALTER TABLE "planned_test" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "planned_test" FORCE ROW LEVEL SECURITY;
CREATE POLICY same_organisation ON "planned_test" USING (organisation_id = current_organisation_id())
  WITH CHECK (organisation_id = current_organisation_id());
CREATE POLICY maintenance ON "planned_test" TO CURRENT_USER USING (is_maintenance())
  WITH CHECK (is_maintenance());
GRANT SELECT, INSERT, UPDATE ON "planned_test" TO talus_application;

-- The planned day that is awaited, from which a test is overdue; else the day of the last test decides.
ALTER TABLE "athlete_now" ADD COLUMN "planned_test_on" DATE;
CREATE INDEX "athlete_now_test_after" ON "athlete_now" (organisation_id, (coalesce(planned_test_on, next_test_after)), athlete_id)
  WHERE coalesce(planned_test_on, next_test_after) IS NOT NULL;

-- Who is to be tested on a day was used for something.
CREATE OR REPLACE FUNCTION athlete_use(organisation uuid, athlete uuid) RETURNS text LANGUAGE sql STABLE
  AS $$
    SELECT CASE
      WHEN a.user_id IS NOT NULL THEN 'signed_in'
      WHEN EXISTS (SELECT 1 FROM invitation x WHERE x.organisation_id = organisation AND x.athlete_id = athlete
        AND x.revoked_at IS NULL) THEN 'invited'
      WHEN EXISTS (SELECT 1 FROM session_log x WHERE x.organisation_id = organisation AND x.athlete_id = athlete)
        OR EXISTS (SELECT 1 FROM morning_check x WHERE x.organisation_id = organisation AND x.athlete_id = athlete)
        THEN 'logged'
      WHEN EXISTS (SELECT 1 FROM assessment x WHERE x.organisation_id = organisation AND x.athlete_id = athlete)
        THEN 'tested'
      WHEN EXISTS (SELECT 1 FROM hold x WHERE x.organisation_id = organisation AND x.athlete_id = athlete) THEN 'held'
      WHEN EXISTS (SELECT 1 FROM assignment x WHERE x.organisation_id = organisation AND x.athlete_id = athlete
        AND x.undone_at IS NULL)
        OR EXISTS (SELECT 1 FROM planned_test x WHERE x.organisation_id = organisation AND x.athlete_id = athlete
        AND x.ended_at IS NULL) THEN 'planned'
      WHEN a.version > 1
        OR EXISTS (SELECT 1 FROM injury x WHERE x.organisation_id = organisation AND x.athlete_id = athlete)
        OR EXISTS (SELECT 1 FROM athlete_travel x WHERE x.organisation_id = organisation AND x.athlete_id = athlete)
        OR EXISTS (SELECT 1 FROM athlete_week_change x WHERE x.organisation_id = organisation AND x.athlete_id = athlete)
        THEN 'changed' END
    FROM athlete a WHERE a.organisation_id = organisation AND a.id = athlete
  $$;
