-- Distances measured right before and right after a session. They stand beside the log that they
-- came with (or its correction, which carries everything anew) and never enter a trend.

-- CreateTable
CREATE TABLE "session_retest" (
    "organisation_id" UUID NOT NULL,
    "recorded_with" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "session_log_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "protocol" TEXT NOT NULL,
    "raw_unit" TEXT NOT NULL,
    "raw_before" DOUBLE PRECISION NOT NULL,
    "raw_after" DOUBLE PRECISION NOT NULL,
    "before_cm" DOUBLE PRECISION NOT NULL,
    "after_cm" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "session_retest_pkey" PRIMARY KEY ("organisation_id","recorded_with","side")
);

-- CreateIndex
CREATE INDEX "session_retest_organisation_id_athlete_id_idx" ON "session_retest"("organisation_id", "athlete_id");

-- CreateIndex
CREATE INDEX "session_retest_organisation_id_session_log_id_idx" ON "session_retest"("organisation_id", "session_log_id");

-- AddForeignKey
ALTER TABLE "session_retest" ADD CONSTRAINT "session_retest_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_retest" ADD CONSTRAINT "session_retest_organisation_id_session_log_id_fkey" FOREIGN KEY ("organisation_id", "session_log_id") REFERENCES "session_log"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "session_retest" ADD CONSTRAINT "session_retest_side" CHECK (side IN ('left', 'right'));
ALTER TABLE "session_retest" ADD CONSTRAINT "session_retest_unit" CHECK (raw_unit IN ('cm', 'in', 'mm'));
ALTER TABLE "session_retest" ADD CONSTRAINT "session_retest_plausible"
  CHECK (before_cm BETWEEN 0 AND 25 AND after_cm BETWEEN 0 AND 25);

ALTER TABLE "session_retest" ENABLE ROW LEVEL SECURITY;
CREATE POLICY same_organisation ON "session_retest" USING (organisation_id = current_organisation_id())
  WITH CHECK (organisation_id = current_organisation_id());

-- Append-only, like the log that it came with.
GRANT SELECT, INSERT ON "session_retest" TO talus_application;
