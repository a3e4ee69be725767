-- A file that is being imported, with what was decided about it: kept until it is done or forgotten.
CREATE TABLE "import_draft" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "columns" JSONB,
    "choices" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_draft_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE INDEX "import_draft_organisation_id_created_by_kind_idx"
  ON "import_draft"("organisation_id", "created_by", "kind");
ALTER TABLE "import_draft" ADD CONSTRAINT "import_draft_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("organisation_id") ON DELETE CASCADE;
ALTER TABLE "import_draft" ADD CONSTRAINT "import_draft_kind" CHECK (kind IN ('roster', 'tests'));
ALTER TABLE "import_draft" ADD CONSTRAINT "import_draft_size" CHECK (length(text) <= 5000000);

ALTER TABLE "import_draft" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_draft" FORCE ROW LEVEL SECURITY;
CREATE POLICY same_organisation ON "import_draft" USING (organisation_id = current_organisation_id())
  WITH CHECK (organisation_id = current_organisation_id());
CREATE POLICY maintenance ON "import_draft" TO CURRENT_USER USING (is_maintenance())
  WITH CHECK (is_maintenance());
GRANT SELECT, INSERT, UPDATE, DELETE ON "import_draft" TO talus_application;
