-- One row an athlete: what is true now, written in the transaction of each change, so that lists of thousands
-- read no history. A day in a column that ends in _since says that the signal of that name stands, and from when.
CREATE TABLE "athlete_now" (
    "organisation_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "assessment_id" UUID,
    "tested_on" DATE,
    "left_cm" DOUBLE PRECISION,
    "right_cm" DOUBLE PRECISION,
    "verdict_id" UUID,
    "decision" TEXT,
    "review_verdict_id" UUID,
    "review_decision" TEXT,
    "to_review_since" DATE,
    "jump_since" DATE,
    "hold_id" UUID,
    "hold_urgent" BOOLEAN NOT NULL DEFAULT false,
    "held_since" DATE,
    "assignment_id" UUID,
    "last_log_on" DATE,
    "counted_on" DATE NOT NULL,
    "done_7" INTEGER NOT NULL DEFAULT 0,
    "planned_7" INTEGER NOT NULL DEFAULT 0,
    "done_30" INTEGER NOT NULL DEFAULT 0,
    "planned_30" INTEGER NOT NULL DEFAULT 0,
    "done_90" INTEGER NOT NULL DEFAULT 0,
    "planned_90" INTEGER NOT NULL DEFAULT 0,
    "never_tested_since" DATE,
    "no_routine_since" DATE,
    "not_started_since" DATE,
    "next_test_after" DATE,
    "asked_since" DATE,
    "adherence_drop_since" DATE,
    "no_change_since" DATE,

    CONSTRAINT "athlete_now_pkey" PRIMARY KEY ("organisation_id","athlete_id")
);
ALTER TABLE "athlete_now" ADD CONSTRAINT "athlete_now_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;

-- The rows of each group of the queue, oldest first; nobody else is in them.
CREATE INDEX "athlete_now_held_since" ON "athlete_now" (organisation_id, held_since, athlete_id) WHERE held_since IS NOT NULL;
CREATE INDEX "athlete_now_to_review_since" ON "athlete_now" (organisation_id, to_review_since, athlete_id) WHERE to_review_since IS NOT NULL;
CREATE INDEX "athlete_now_jump_since" ON "athlete_now" (organisation_id, jump_since, athlete_id) WHERE jump_since IS NOT NULL;
CREATE INDEX "athlete_now_next_test_after" ON "athlete_now" (organisation_id, next_test_after, athlete_id) WHERE next_test_after IS NOT NULL;
CREATE INDEX "athlete_now_asked_since" ON "athlete_now" (organisation_id, asked_since, athlete_id) WHERE asked_since IS NOT NULL;
CREATE INDEX "athlete_now_adherence_drop_since" ON "athlete_now" (organisation_id, adherence_drop_since, athlete_id) WHERE adherence_drop_since IS NOT NULL;
CREATE INDEX "athlete_now_no_change_since" ON "athlete_now" (organisation_id, no_change_since, athlete_id) WHERE no_change_since IS NOT NULL;
CREATE INDEX "athlete_now_not_started_since" ON "athlete_now" (organisation_id, not_started_since, athlete_id) WHERE not_started_since IS NOT NULL;
CREATE INDEX "athlete_now_never_tested_since" ON "athlete_now" (organisation_id, never_tested_since, athlete_id) WHERE never_tested_since IS NOT NULL;
CREATE INDEX "athlete_now_no_routine_since" ON "athlete_now" (organisation_id, no_routine_since, athlete_id) WHERE no_routine_since IS NOT NULL;
-- Whose days were counted before a day.
CREATE INDEX "athlete_now_organisation_id_counted_on_idx" ON "athlete_now"("organisation_id", "counted_on");

ALTER TABLE "athlete_now" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "athlete_now" FORCE ROW LEVEL SECURITY;
CREATE POLICY same_organisation ON "athlete_now" USING (organisation_id = current_organisation_id())
  WITH CHECK (organisation_id = current_organisation_id());
CREATE POLICY maintenance ON "athlete_now" TO CURRENT_USER USING (is_maintenance()) WITH CHECK (is_maintenance());
GRANT SELECT, INSERT, UPDATE ON "athlete_now" TO talus_application;

-- What is recorded already, reckoned as the application does from now on.
WITH person AS (
      SELECT a.organisation_id, a.id, a.status, a.time_zone, a.created_at, (now() AT TIME ZONE a.time_zone)::date AS today
      FROM athlete a
    ), done AS (
      SELECT a.id, count(*) FILTER (WHERE l.date > a.today - 7) AS in_7, count(*) FILTER (WHERE l.date > a.today - 30) AS in_30, count(*) FILTER (WHERE l.date > a.today - 90) AS in_90
      FROM person a CROSS JOIN LATERAL (SELECT l.organisation_id, l.id, l.planned_session_id, l.date, coalesce(m.content->>'outcome', l.outcome) AS outcome
    FROM session_log l
    LEFT JOIN LATERAL (SELECT a.id, a.content, a.amended_at FROM session_amendment a
      WHERE a.organisation_id = l.organisation_id AND a.session_log_id = l.id
      ORDER BY a.amended_at DESC, a.id DESC LIMIT 1) m ON true
    WHERE l.organisation_id = a.organisation_id AND l.athlete_id = a.id AND l.date > a.today - 90 AND l.date <= a.today) l
      LEFT JOIN planned_session p ON p.organisation_id = l.organisation_id AND p.id = l.planned_session_id
      WHERE (l.outcome = 'completed' AND p.optional IS NOT TRUE) GROUP BY 1
    ), planned AS (
      SELECT a.id, count(*) FILTER (WHERE p.date > a.today - 7) AS in_7, count(*) FILTER (WHERE p.date > a.today - 30) AS in_30, count(*) FILTER (WHERE p.date > a.today - 90) AS in_90
      FROM person a
      JOIN planned_session p ON p.organisation_id = a.organisation_id AND p.athlete_id = a.id AND p.date > a.today - 90 AND p.date <= a.today
      LEFT JOIN LATERAL (SELECT l.organisation_id, l.id, l.planned_session_id, l.date, coalesce(m.content->>'outcome', l.outcome) AS outcome
    FROM session_log l
    LEFT JOIN LATERAL (SELECT a.id, a.content, a.amended_at FROM session_amendment a
      WHERE a.organisation_id = l.organisation_id AND a.session_log_id = l.id
      ORDER BY a.amended_at DESC, a.id DESC LIMIT 1) m ON true
    WHERE l.organisation_id = p.organisation_id AND l.planned_session_id = p.id
        LIMIT 1) l ON true
      WHERE (NOT p.optional AND CASE l.outcome
  WHEN 'completed' THEN true WHEN 'stopped' THEN false ELSE p.status = 'planned' END) AND (p.date < a.today OR l.id IS NOT NULL) GROUP BY 1
    ), fresh AS (
      SELECT a.organisation_id, a.id AS athlete_id, test.id AS assessment_id,
        test.taken_on AS tested_on,
        test.left_cm AS left_cm,
        test.right_cm AS right_cm,
        verdict.id AS verdict_id,
        verdict.decision AS decision,
        CASE WHEN (a.status <> 'archived' AND newest.id IS NOT NULL AND newest.reviews = 0) THEN newest.id END AS review_verdict_id,
        CASE WHEN (a.status <> 'archived' AND newest.id IS NOT NULL AND newest.reviews = 0) THEN newest.decision END AS review_decision,
        CASE WHEN (a.status <> 'archived' AND newest.id IS NOT NULL AND newest.reviews = 0) THEN (newest.recorded_at AT TIME ZONE a.time_zone)::date END AS to_review_since,
        CASE WHEN (a.status <> 'archived' AND newest.id IS NOT NULL AND newest.reviews = 0) AND newest.outcome -> 'reasons' @> '[{"ruleId": "change.jump"}]' THEN (newest.recorded_at AT TIME ZONE a.time_zone)::date END AS jump_since,
        hold.id AS hold_id,
        coalesce(hold.urgent, false) AS hold_urgent,
        CASE WHEN a.status <> 'archived' THEN (hold.opened_at AT TIME ZONE a.time_zone)::date END AS held_since,
        plan.id AS assignment_id,
        lately.date AS last_log_on,
        a.today AS counted_on,
        coalesce(done.in_7, 0)::int AS done_7,
        coalesce(planned.in_7, 0)::int AS planned_7,
        coalesce(done.in_30, 0)::int AS done_30,
        coalesce(planned.in_30, 0)::int AS planned_30,
        coalesce(done.in_90, 0)::int AS done_90,
        coalesce(planned.in_90, 0)::int AS planned_90,
        CASE WHEN (a.status = 'active' AND hold.id IS NULL) AND test.id IS NULL THEN (a.created_at AT TIME ZONE a.time_zone)::date END AS never_tested_since,
        CASE WHEN (a.status = 'active' AND hold.id IS NULL) AND plan.id IS NULL THEN coalesce(ended.day, (a.created_at AT TIME ZONE a.time_zone)::date) END AS no_routine_since,
        CASE WHEN (a.status = 'active' AND hold.id IS NULL) THEN begun.day END AS not_started_since,
        CASE WHEN (a.status = 'active' AND hold.id IS NULL) AND asked.at IS NULL THEN test.taken_on END AS next_test_after,
        CASE WHEN (a.status = 'active' AND hold.id IS NULL) THEN (asked.at AT TIME ZONE a.time_zone)::date END AS asked_since,
        CASE WHEN (a.status = 'active' AND hold.id IS NULL) AND plan.id IS NOT NULL AND begun.day IS NULL AND planned.in_30 >= 4
        AND coalesce(done.in_30, 0) * 100 < 70 * planned.in_30 THEN low.since END AS adherence_drop_since,
        CASE WHEN (a.status = 'active' AND hold.id IS NULL) AND NOT (a.status <> 'archived' AND newest.id IS NOT NULL AND newest.reviews = 0) AND plan.starts_on <= test.taken_on AND verdict.decision = 'continue'
        AND (verdict.inputs ->> 'adherencePct')::float8 >= 70
        AND (verdict.inputs ->> 'weeksOnPlan')::float8 >= 6 AND (verdict.outcome #>> '{versusBaseline,left,label}' IS DISTINCT FROM 'possible_gain' AND verdict.outcome #>> '{versusBaseline,left,label}' IS DISTINCT FROM 'reliable_gain'
      AND verdict.outcome #>> '{versusBaseline,right,label}' IS DISTINCT FROM 'possible_gain' AND verdict.outcome #>> '{versusBaseline,right,label}' IS DISTINCT FROM 'reliable_gain'
      AND coalesce(verdict.outcome #>> '{versusBaseline,left,label}', verdict.outcome #>> '{versusBaseline,right,label}', 'not_comparable') <> 'not_comparable') THEN test.taken_on END AS no_change_since
      FROM person a
      LEFT JOIN done ON done.id = a.id
      LEFT JOIN planned ON planned.id = a.id
      LEFT JOIN LATERAL (SELECT s.id, s.taken_on, s.left_cm, s.right_cm FROM assessment s
        WHERE s.organisation_id = a.organisation_id AND s.athlete_id = a.id AND s.superseded_at IS NULL
        ORDER BY s.taken_on DESC, s.recorded_at DESC LIMIT 1) test ON true
      LEFT JOIN LATERAL (SELECT v.id, v.decision, v.inputs, v.outcome FROM verdict v
        WHERE v.organisation_id = a.organisation_id AND v.assessment_id = test.id
        ORDER BY v.created_at DESC LIMIT 1) verdict ON true
      LEFT JOIN LATERAL (SELECT r.reviewed_at AS at FROM review r
        WHERE r.organisation_id = a.organisation_id AND r.verdict_id = verdict.id AND r.kind = 'remeasure'
          AND r.undone_at IS NULL ORDER BY r.reviewed_at DESC LIMIT 1) asked ON true
      LEFT JOIN LATERAL (SELECT v.id, v.decision, v.outcome, s.recorded_at,
          (SELECT count(*) FROM review r WHERE r.organisation_id = v.organisation_id AND r.verdict_id = v.id
            AND r.undone_at IS NULL) AS reviews
        FROM (SELECT * FROM verdict v WHERE v.organisation_id = a.organisation_id AND v.athlete_id = a.id ORDER BY v.created_at DESC, v.id DESC LIMIT 1) v
        JOIN assessment s ON s.organisation_id = v.organisation_id AND s.id = v.assessment_id
        WHERE s.superseded_at IS NULL AND v.safety <> 'stop') newest ON true
      LEFT JOIN LATERAL (SELECT h.id, h.urgent, h.opened_at FROM hold h
        WHERE h.organisation_id = a.organisation_id AND h.athlete_id = a.id AND h.cleared_at IS NULL ORDER BY h.urgent DESC, h.opened_at, h.id LIMIT 1) hold ON true
      LEFT JOIN assignment plan ON plan.organisation_id = a.organisation_id AND plan.athlete_id = a.id AND (plan.ends_on IS NULL AND plan.undone_at IS NULL)
      LEFT JOIN LATERAL (SELECT max(s.ends_on) AS day FROM assignment s
        WHERE s.organisation_id = a.organisation_id AND s.athlete_id = a.id AND s.undone_at IS NULL) ended ON true
      LEFT JOIN LATERAL (SELECT p.date AS day FROM planned_session p
        WHERE p.organisation_id = a.organisation_id AND p.athlete_id = a.id AND p.date >= plan.starts_on AND p.assignment_id = plan.id
          AND p.status = 'planned' AND NOT p.optional
          AND NOT EXISTS (SELECT 1 FROM session_log l WHERE l.organisation_id = a.organisation_id AND l.athlete_id = a.id AND l.date >= plan.starts_on)
        ORDER BY p.date LIMIT 1) begun ON true
      LEFT JOIN LATERAL (SELECT l.date FROM session_log l WHERE l.organisation_id = a.organisation_id AND l.athlete_id = a.id
        ORDER BY l.date DESC LIMIT 1) lately ON true
      LEFT JOIN LATERAL (SELECT min(w.week_start) AS since FROM athlete_week w
        WHERE w.organisation_id = a.organisation_id AND w.athlete_id = a.id AND w.planned > 0 AND (w.done_full + w.done_short) * 100 < 70 * w.planned
          AND w.week_start > a.today - 90 AND w.week_start < date_trunc('week', a.today)::date
          AND NOT EXISTS (SELECT 1 FROM athlete_week o WHERE o.organisation_id = a.organisation_id AND o.athlete_id = a.id AND o.planned > 0
            AND NOT (o.done_full + o.done_short) * 100 < 70 * o.planned
            AND o.week_start > w.week_start AND o.week_start < date_trunc('week', a.today)::date)) low ON true
    )
INSERT INTO "athlete_now" (
  organisation_id, athlete_id, assessment_id, tested_on, left_cm, right_cm,
  verdict_id, decision, review_verdict_id, review_decision, to_review_since, jump_since,
  hold_id, hold_urgent, held_since, assignment_id, last_log_on, counted_on,
  done_7, planned_7, done_30, planned_30, done_90, planned_90,
  never_tested_since, no_routine_since, not_started_since, next_test_after, asked_since, adherence_drop_since,
  no_change_since)
SELECT organisation_id, athlete_id, assessment_id, tested_on, left_cm, right_cm,
  verdict_id, decision, review_verdict_id, review_decision, to_review_since, jump_since,
  hold_id, hold_urgent, held_since, assignment_id, last_log_on, counted_on,
  done_7, planned_7, done_30, planned_30, done_90, planned_90,
  never_tested_since, no_routine_since, not_started_since, next_test_after, asked_since, adherence_drop_since,
  no_change_since
FROM fresh;
