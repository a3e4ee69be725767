-- A roster is read in pages by name: the family name first, folded as a search folds it, so that letters
-- with and without accents stand together whatever the server's locale.
ALTER TABLE "athlete" ADD COLUMN "sort_name" TEXT COLLATE "C"
  GENERATED ALWAYS AS (search_fold(coalesce(nullif("family_name", ''), "given_name") || ' ' || "given_name")) STORED;
CREATE INDEX "athlete_organisation_id_sort_name_id_idx" ON "athlete"("organisation_id", "sort_name", "id");

-- Who was asked to measure again: few of many reviews.
CREATE INDEX "review_remeasure" ON "review" (organisation_id, athlete_id, reviewed_at)
  WHERE kind = 'remeasure' AND undone_at IS NULL;
