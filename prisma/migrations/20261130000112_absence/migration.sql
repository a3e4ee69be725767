-- A coach who is out names who stands in until they are back. Meanwhile the deputy is on the staff of their
-- teams, and leaves them with the absence.
CREATE TABLE "absence" (
    "organisation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "until" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("organisation_id","user_id")
);
CREATE INDEX "absence_organisation_id_deputy_id_idx" ON "absence"("organisation_id", "deputy_id");
ALTER TABLE "absence" ADD CONSTRAINT "absence_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "membership"("organisation_id", "user_id") ON DELETE CASCADE;
ALTER TABLE "absence" ADD CONSTRAINT "absence_organisation_id_deputy_id_fkey" FOREIGN KEY ("organisation_id", "deputy_id") REFERENCES "membership"("organisation_id", "user_id") ON DELETE CASCADE;

ALTER TABLE "absence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "absence" FORCE ROW LEVEL SECURITY;
CREATE POLICY same_organisation ON "absence" USING (organisation_id = current_organisation_id())
  WITH CHECK (organisation_id = current_organisation_id());
CREATE POLICY maintenance ON "absence" TO CURRENT_USER USING (is_maintenance())
  WITH CHECK (is_maintenance());
GRANT SELECT, INSERT, DELETE ON "absence" TO talus_application;

ALTER TABLE "team_coach" ADD COLUMN "stands_in_for" UUID;
CREATE INDEX "team_coach_organisation_id_stands_in_for_idx" ON "team_coach"("organisation_id", "stands_in_for");
ALTER TABLE "team_coach" ADD CONSTRAINT "team_coach_organisation_id_stands_in_for_fkey" FOREIGN KEY ("organisation_id", "stands_in_for") REFERENCES "absence"("organisation_id", "user_id") ON DELETE CASCADE;
