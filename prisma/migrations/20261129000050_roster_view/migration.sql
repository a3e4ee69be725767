-- A list of athletes that somebody on the staff keeps by name, for themselves or for all of the staff.
CREATE TABLE "roster_view" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL,
    "filters" JSONB NOT NULL,
    "sort" TEXT NOT NULL,
    "descending" BOOLEAN NOT NULL,
    "columns" TEXT[] NOT NULL,
    "content_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "roster_view_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE INDEX "roster_view_organisation_id_user_id_idx" ON "roster_view"("organisation_id", "user_id");
ALTER TABLE "roster_view" ADD CONSTRAINT "roster_view_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "membership"("organisation_id", "user_id") ON DELETE CASCADE;

ALTER TABLE "roster_view" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "roster_view" FORCE ROW LEVEL SECURITY;
CREATE POLICY same_organisation ON "roster_view" USING (organisation_id = current_organisation_id())
  WITH CHECK (organisation_id = current_organisation_id());
CREATE POLICY maintenance ON "roster_view" TO CURRENT_USER USING (is_maintenance())
  WITH CHECK (is_maintenance());
GRANT SELECT, INSERT, DELETE ON "roster_view" TO talus_application;
