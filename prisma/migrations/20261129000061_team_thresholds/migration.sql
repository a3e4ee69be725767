-- From where a team wants to hear that somebody's adherence dropped; null: the usual limit.
ALTER TABLE "team"
  ADD COLUMN "adherence_below_pct" INTEGER,
  ADD COLUMN "adherence_fall_points" INTEGER;
ALTER TABLE "team" ADD CONSTRAINT "team_adherence_thresholds"
  CHECK (adherence_below_pct BETWEEN 10 AND 70 AND adherence_fall_points BETWEEN 5 AND 90);
