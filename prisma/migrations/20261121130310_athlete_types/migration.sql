-- Athlete types of an organisation's own, built on runner or lifter.

CREATE TABLE "athlete_type" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "target_cm" DOUBLE PRECISION,
    "rules" JSONB NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "athlete_type_pkey" PRIMARY KEY ("organisation_id","id")
);

ALTER TABLE "athlete" ADD COLUMN "athlete_type_id" UUID;

CREATE INDEX "athlete_organisation_id_athlete_type_id_idx" ON "athlete"("organisation_id", "athlete_type_id");

ALTER TABLE "athlete_type" ADD CONSTRAINT "athlete_type_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "athlete" ADD CONSTRAINT "athlete_organisation_id_athlete_type_id_fkey" FOREIGN KEY ("organisation_id", "athlete_type_id") REFERENCES "athlete_type"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "athlete_type" ADD CONSTRAINT "athlete_type_base" CHECK (base IN ('runner', 'lifter'));
ALTER TABLE "athlete_type" ADD CONSTRAINT "athlete_type_target" CHECK (target_cm > 0 AND target_cm <= 25);
CREATE UNIQUE INDEX "athlete_type_one_name" ON "athlete_type" (organisation_id, lower(name)) WHERE archived_at IS NULL;

ALTER TABLE "athlete_type" ENABLE ROW LEVEL SECURITY;
CREATE POLICY same_organisation ON "athlete_type" USING (organisation_id = current_organisation_id())
  WITH CHECK (organisation_id = current_organisation_id());

GRANT SELECT, INSERT, UPDATE ON "athlete_type" TO talus_application;
