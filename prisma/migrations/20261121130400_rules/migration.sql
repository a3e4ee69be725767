-- An organisation's own rule sets; append-only, so that a verdict's version can always be opened.
CREATE TABLE "rule_set" (
    "organisation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "based_on" TEXT NOT NULL,
    "numbers" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "valid_from" DATE NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_set_pkey" PRIMARY KEY ("organisation_id","number")
);

CREATE UNIQUE INDEX "rule_set_organisation_id_version_key" ON "rule_set"("organisation_id", "version");

ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_number" CHECK (number > 0);

-- A replay reads the verdicts of some weeks of the whole organisation.
CREATE INDEX "verdict_organisation_id_created_at_idx" ON "verdict"("organisation_id", "created_at");

ALTER TABLE "rule_set" ENABLE ROW LEVEL SECURITY;
CREATE POLICY same_organisation ON "rule_set" USING (organisation_id = current_organisation_id())
  WITH CHECK (organisation_id = current_organisation_id());
GRANT SELECT, INSERT ON "rule_set" TO talus_application;
