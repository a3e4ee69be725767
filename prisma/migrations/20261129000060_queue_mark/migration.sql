-- What coaches agreed on about a row of the queue: who looks after it, and until when it rests. It counts as
-- long as the signal stands that it was made for, told by the day since when; the version counts on.
CREATE TABLE "queue_mark" (
    "organisation_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "signal" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "owner_id" UUID,
    "snoozed_until" DATE,
    "snoozed_for" TEXT,
    "snoozed_by" UUID,
    "snoozed_at" TIMESTAMPTZ(3),
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "queue_mark_pkey" PRIMARY KEY ("organisation_id","athlete_id","signal")
);
ALTER TABLE "queue_mark" ADD CONSTRAINT "queue_mark_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "queue_mark" ADD CONSTRAINT "queue_mark_snooze" CHECK (
  (snoozed_until IS NULL) = (snoozed_at IS NULL) AND (snoozed_until IS NULL) = (snoozed_by IS NULL)
  AND (snoozed_for IS NULL OR (snoozed_for IN ('log', 'test') AND snoozed_until IS NOT NULL)));

ALTER TABLE "queue_mark" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "queue_mark" FORCE ROW LEVEL SECURITY;
CREATE POLICY same_organisation ON "queue_mark" USING (organisation_id = current_organisation_id())
  WITH CHECK (organisation_id = current_organisation_id());
CREATE POLICY maintenance ON "queue_mark" TO CURRENT_USER USING (is_maintenance())
  WITH CHECK (is_maintenance());
GRANT SELECT, INSERT, UPDATE ON "queue_mark" TO talus_application;
