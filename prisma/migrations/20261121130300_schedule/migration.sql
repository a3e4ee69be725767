-- What people change about the days of a plan: moved sessions, single weeks, journeys; and why a plan
-- went back to build by itself.

ALTER TABLE "assignment" ADD COLUMN "returned" JSONB;
ALTER TABLE "planned_session" ADD COLUMN "sources" TEXT[] DEFAULT ARRAY[]::TEXT[];

CREATE TABLE "session_move" (
    "organisation_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "with_strength" BOOLEAN NOT NULL,
    "optional" BOOLEAN NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_by" UUID NOT NULL,

    CONSTRAINT "session_move_pkey" PRIMARY KEY ("organisation_id","athlete_id","from_date")
);

CREATE TABLE "athlete_week_change" (
    "organisation_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "week_start" DATE NOT NULL,
    "training_week" TEXT[],
    "mode" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" UUID NOT NULL,

    CONSTRAINT "athlete_week_change_pkey" PRIMARY KEY ("organisation_id","athlete_id","week_start")
);

CREATE TABLE "athlete_travel" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE NOT NULL,
    "sessions" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "athlete_travel_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE UNIQUE INDEX "session_move_organisation_id_athlete_id_to_date_key" ON "session_move"("organisation_id", "athlete_id", "to_date");
CREATE INDEX "athlete_travel_organisation_id_athlete_id_to_date_idx" ON "athlete_travel"("organisation_id", "athlete_id", "to_date");

ALTER TABLE "session_move" ADD CONSTRAINT "session_move_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "athlete_week_change" ADD CONSTRAINT "athlete_week_change_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "athlete_travel" ADD CONSTRAINT "athlete_travel_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "session_move" ADD CONSTRAINT "session_move_kind" CHECK (kind IN ('full', 'short'));
ALTER TABLE "session_move" ADD CONSTRAINT "session_move_goes_somewhere" CHECK (from_date <> to_date);
ALTER TABLE "athlete_week_change" ADD CONSTRAINT "athlete_week_change_mode" CHECK (mode IN ('normal', 'short', 'fewer'));
ALTER TABLE "athlete_week_change" ADD CONSTRAINT "athlete_week_change_begins_on_monday" CHECK (extract(isodow FROM week_start) = 1);
ALTER TABLE "athlete_week_change" ADD CONSTRAINT "athlete_week_change_has_seven_days" CHECK (training_week IS NULL OR cardinality(training_week) = 7);
ALTER TABLE "athlete_travel" ADD CONSTRAINT "athlete_travel_sessions" CHECK (sessions IN ('short', 'none'));
ALTER TABLE "athlete_travel" ADD CONSTRAINT "athlete_travel_ends_after_it_begins" CHECK (to_date >= from_date);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['session_move', 'athlete_week_change', 'athlete_travel'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY same_organisation ON %I USING (organisation_id = current_organisation_id()) '
      'WITH CHECK (organisation_id = current_organisation_id())', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON "session_move", "athlete_week_change", "athlete_travel" TO talus_application;
