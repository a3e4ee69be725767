-- A team may let verdicts within the rules be accepted without a look, and looks at exceptions only.
ALTER TABLE "team"
  ADD COLUMN "exceptions_only_since" TIMESTAMPTZ(3),
  ADD COLUMN "exceptions_only_by" UUID;

-- The team that let it; null: a person looked.
ALTER TABLE "review" ADD COLUMN "for_team_id" UUID;

-- What was done without a look, newest first.
CREATE INDEX "review_done_for_coach" ON "review" (organisation_id, reviewed_at)
  WHERE for_team_id IS NOT NULL AND undone_at IS NULL;
