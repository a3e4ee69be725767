-- What an import brought, kept for the day in which it can be taken back.
CREATE TABLE "roster_import" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "team_ids" UUID[] NOT NULL DEFAULT '{}',
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "roster_import_pkey" PRIMARY KEY ("organisation_id","id")
);
ALTER TABLE "roster_import" ADD CONSTRAINT "roster_import_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("organisation_id") ON DELETE CASCADE;
ALTER TABLE "roster_import" ADD CONSTRAINT "roster_import_kind" CHECK (kind IN ('roster', 'tests'));

CREATE TABLE "roster_import_athlete" (
    "organisation_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "roster_import_athlete_pkey" PRIMARY KEY ("organisation_id","import_id","athlete_id")
);
CREATE INDEX "roster_import_athlete_organisation_id_athlete_id_idx"
  ON "roster_import_athlete"("organisation_id", "athlete_id");
ALTER TABLE "roster_import_athlete" ADD CONSTRAINT "roster_import_athlete_organisation_id_import_id_fkey"
  FOREIGN KEY ("organisation_id", "import_id") REFERENCES "roster_import"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "roster_import_athlete" ADD CONSTRAINT "roster_import_athlete_organisation_id_athlete_id_fkey"
  FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['roster_import', 'roster_import_athlete'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY same_organisation ON %I USING (organisation_id = current_organisation_id()) '
      'WITH CHECK (organisation_id = current_organisation_id())', t);
    EXECUTE format(
      'CREATE POLICY maintenance ON %I TO CURRENT_USER USING (is_maintenance()) '
      'WITH CHECK (is_maintenance())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON "roster_import", "roster_import_athlete" TO talus_application;

-- What an athlete was used for since they came in, as a code; null: for nothing.
CREATE FUNCTION athlete_use(organisation uuid, athlete uuid) RETURNS text LANGUAGE sql STABLE
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
        AND x.undone_at IS NULL) THEN 'planned'
      WHEN a.version > 1
        OR EXISTS (SELECT 1 FROM injury x WHERE x.organisation_id = organisation AND x.athlete_id = athlete)
        OR EXISTS (SELECT 1 FROM athlete_travel x WHERE x.organisation_id = organisation AND x.athlete_id = athlete)
        OR EXISTS (SELECT 1 FROM athlete_week_change x WHERE x.organisation_id = organisation AND x.athlete_id = athlete)
        THEN 'changed' END
    FROM athlete a WHERE a.organisation_id = organisation AND a.id = athlete
  $$;

-- What a test was used for since it came in; null: for nothing.
CREATE FUNCTION test_use(organisation uuid, test uuid) RETURNS text LANGUAGE sql STABLE
  AS $$
    SELECT CASE
      WHEN EXISTS (SELECT 1 FROM assessment x WHERE x.organisation_id = organisation AND x.id = test
        AND x.superseded_at IS NOT NULL) THEN 'corrected'
      WHEN EXISTS (SELECT 1 FROM verdict v JOIN review r ON r.organisation_id = v.organisation_id AND r.verdict_id = v.id
        WHERE v.organisation_id = organisation AND v.assessment_id = test) THEN 'reviewed'
      WHEN EXISTS (SELECT 1 FROM hold h JOIN verdict v ON v.organisation_id = h.organisation_id
          AND v.athlete_id = h.athlete_id
        WHERE v.organisation_id = organisation AND v.assessment_id = test AND h.source_kind = 'assessment'
          AND h.source_id = test AND (h.cleared_at IS NOT NULL OR h.retracted_at IS NOT NULL)) THEN 'cleared' END
  $$;

-- The application deletes nothing that a person recorded, but for two things: athletes and tests that an
-- import of the transaction's organisation brought within a day (and the hour that a job may wait), and
-- that nobody used since. The caller holds their locks.
CREATE FUNCTION delete_imported_athletes(import uuid, athletes uuid[], at timestamptz) RETURNS SETOF uuid
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    DELETE FROM public.athlete a USING public.roster_import i, public.roster_import_athlete c
    WHERE i.organisation_id = public.current_organisation_id() AND i.id = import AND i.kind = 'roster'
      AND i.undone_at IS NULL AND i.created_at > at - interval '25 hours'
      AND c.organisation_id = i.organisation_id AND c.import_id = i.id AND c.before IS NULL
      AND a.organisation_id = c.organisation_id AND a.id = c.athlete_id AND a.id = ANY(athletes)
      AND a.created_at = i.created_at AND public.athlete_use(a.organisation_id, a.id) IS NULL
    RETURNING a.id
  $$;

CREATE FUNCTION delete_imported_tests(import uuid, athletes uuid[], at timestamptz) RETURNS SETOF uuid
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    WITH gone AS (
      SELECT s.organisation_id, s.id, s.athlete_id
      FROM public.roster_import i
      JOIN public.assessment s ON s.organisation_id = i.organisation_id AND s.content_hash = 'import ' || i.id
      WHERE i.organisation_id = public.current_organisation_id() AND i.id = import AND i.kind = 'tests'
        AND i.created_at > at - interval '25 hours' AND s.athlete_id = ANY(athletes)
        AND public.test_use(s.organisation_id, s.id) IS NULL
    ), holds AS (
      DELETE FROM public.hold h USING gone g
      WHERE h.organisation_id = g.organisation_id AND h.athlete_id = g.athlete_id
        AND h.source_kind = 'assessment' AND h.source_id = g.id
    )
    DELETE FROM public.assessment s USING gone g
    WHERE s.organisation_id = g.organisation_id AND s.id = g.id RETURNING s.id
  $$;

REVOKE ALL ON FUNCTION delete_imported_athletes(uuid, uuid[], timestamptz),
  delete_imported_tests(uuid, uuid[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION delete_imported_athletes(uuid, uuid[], timestamptz),
  delete_imported_tests(uuid, uuid[], timestamptz) TO talus_application;

-- Why a job that is done as a whole was not done, as a code.
ALTER TABLE "job" ADD COLUMN "fault" TEXT;
