-- Which routine a plan was given in common with others: reviews and the return to build keep that of the
-- plan which they take the place of, whatever they give, so that what was changed for one athlete is found.
ALTER TABLE "assignment" ADD COLUMN "common_routine_id" UUID;
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_common_routine_id_fkey"
  FOREIGN KEY ("organisation_id", "common_routine_id") REFERENCES "routine"("organisation_id", "id") ON DELETE RESTRICT;

WITH RECURSIVE given AS (
    SELECT s.organisation_id, s.id, v.routine_id FROM assignment s
    JOIN routine_version v ON v.organisation_id = s.organisation_id AND v.id = s.routine_version_id
    WHERE s.review_id IS NULL AND s.returned IS NULL
  UNION ALL
    SELECT s.organisation_id, s.id, g.routine_id FROM given g
    JOIN assignment s ON s.organisation_id = g.organisation_id AND s.replaces_id = g.id
    WHERE s.review_id IS NOT NULL OR s.returned IS NOT NULL
)
UPDATE assignment s SET common_routine_id = g.routine_id FROM given g
  WHERE s.organisation_id = g.organisation_id AND s.id = g.id;

CREATE INDEX "assignment_common_routine" ON "assignment" (organisation_id, common_routine_id)
  WHERE ends_on IS NULL AND undone_at IS NULL;

CREATE FUNCTION keep_common_routine() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.review_id IS NULL AND NEW.returned IS NULL THEN
    SELECT v.routine_id INTO NEW.common_routine_id FROM routine_version v
      WHERE v.organisation_id = NEW.organisation_id AND v.id = NEW.routine_version_id;
  ELSE
    SELECT s.common_routine_id INTO NEW.common_routine_id FROM assignment s
      WHERE s.organisation_id = NEW.organisation_id AND s.id = NEW.replaces_id;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER assignment_common_routine BEFORE INSERT ON "assignment"
  FOR EACH ROW EXECUTE FUNCTION keep_common_routine();
