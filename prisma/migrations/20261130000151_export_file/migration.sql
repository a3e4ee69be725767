-- What an export of athletes wrote, kept for a while for whoever asked for it.
CREATE TABLE "export_file" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "created_by" UUID NOT NULL,
    "athletes" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "export_file_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE INDEX "export_file_organisation_id_created_by_created_at_idx"
  ON "export_file"("organisation_id", "created_by", "created_at");
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_organisation_id_id_fkey" FOREIGN KEY ("organisation_id", "id") REFERENCES "job"("organisation_id", "id") ON DELETE CASCADE;

ALTER TABLE "export_file" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "export_file" FORCE ROW LEVEL SECURITY;
CREATE POLICY same_organisation ON "export_file" USING (organisation_id = current_organisation_id())
  WITH CHECK (organisation_id = current_organisation_id());
CREATE POLICY maintenance ON "export_file" TO CURRENT_USER USING (is_maintenance())
  WITH CHECK (is_maintenance());
GRANT SELECT, INSERT, UPDATE, DELETE ON "export_file" TO talus_application;
