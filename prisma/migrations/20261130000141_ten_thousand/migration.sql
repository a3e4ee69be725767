-- What a list by name knows before its rows is told from the index alone.
CREATE INDEX "athlete_by_name" ON "athlete" (organisation_id, sort_name, id) INCLUDE (status, paused_until, user_id)
  WHERE status <> 'archived';

-- Few of many are on hold.
CREATE INDEX "athlete_now_on_hold" ON "athlete_now" (organisation_id, athlete_id) WHERE hold_id IS NOT NULL;

-- Invitations that nobody followed, in the order of the queue.
CREATE INDEX "invitation_unused" ON "invitation" (organisation_id, ((created_at AT TIME ZONE 'UTC')::date), athlete_id)
  WHERE accepted_at IS NULL AND revoked_at IS NULL;

-- Reviews in the order of the queue: what a verdict decided, then who has waited longest.
CREATE INDEX "athlete_now_to_review_rank" ON "athlete_now" (organisation_id, (CASE review_decision WHEN 'refer' THEN 0
  WHEN 'regress' THEN 1 WHEN 'progress' THEN 2 WHEN 'maintain' THEN 3 WHEN 'start' THEN 4 ELSE 5 END), to_review_since,
  athlete_id) WHERE to_review_since IS NOT NULL AND jump_since IS NULL;

-- Whose test is due, planned or not.
CREATE INDEX "athlete_now_due" ON "athlete_now" (organisation_id, planned_test_on, next_test_after)
  WHERE coalesce(planned_test_on, next_test_after) IS NOT NULL;
