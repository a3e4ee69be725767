-- An open stress fracture holds the athlete until somebody has cleared it. Those that were recorded before
-- this was so get the hold now, one for each athlete: with the plan's days from today on taken out, the weeks
-- counted again and an entry in the audit log, as when the product opens it. An athlete whom a hold for a
-- stress fracture keeps waiting, or who was cleared of it since it was recorded, gets none.
-- Opened by whoever recorded the injury, where that is known, else by the organisation's first owner.

CREATE TEMPORARY TABLE "fracture_hold" ON COMMIT DROP AS
SELECT DISTINCT ON (i."organisation_id", i."athlete_id")
  i."organisation_id", i."athlete_id", i."id" AS "injury_id", i."side", u."hold_id", u."audit_id",
  -- Not every name of a zone that a browser knows is known here.
  (now() AT TIME ZONE CASE
    WHEN EXISTS (SELECT 1 FROM pg_timezone_names z WHERE z.name = a."time_zone") THEN a."time_zone"
    ELSE 'UTC' END)::date AS "today",
  coalesce(
    (SELECT e."actor_user_id" FROM "audit_entry" e WHERE e."organisation_id" = i."organisation_id"
      AND e."subject_id" = i."id" AND e."action" = 'injury.added' LIMIT 1),
    (SELECT m."user_id" FROM "membership" m WHERE m."organisation_id" = i."organisation_id"
      AND m."role" = 'owner' ORDER BY m."created_at", m."user_id" LIMIT 1),
    i."athlete_id") AS "opened_by"
FROM "injury" i
JOIN "athlete" a ON a."organisation_id" = i."organisation_id" AND a."id" = i."athlete_id"
CROSS JOIN LATERAL (
  SELECT (t.stamp || '7' || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid AS "hold_id",
    (t.stamp || '7' || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid AS "audit_id"
  FROM (SELECT lpad(to_hex((extract(epoch FROM now()) * 1000)::bigint), 12, '0') AS stamp) t
) u
WHERE i."kind" = 'stress_fracture' AND i."resolved_on" IS NULL
  AND NOT EXISTS (SELECT 1 FROM "hold" h WHERE h."organisation_id" = i."organisation_id"
    AND h."athlete_id" = i."athlete_id" AND 'stress_fracture' = ANY (h."flags")
    AND (h."cleared_at" IS NULL OR h."opened_at" >= i."created_at"))
ORDER BY i."organisation_id", i."athlete_id", i."since" NULLS LAST, i."id";

INSERT INTO "hold" ("organisation_id", "id", "athlete_id", "flags", "urgent", "side", "source_kind", "source_id",
  "report", "opened_at", "opened_by")
SELECT "organisation_id", "hold_id", "athlete_id", ARRAY['stress_fracture'], false, "side", 'injury', "injury_id",
  '{}', now(), "opened_by" FROM "fracture_hold";

INSERT INTO "audit_entry" ("organisation_id", "id", "at", "action", "subject", "subject_id", "athlete_id", "detail")
SELECT "organisation_id", "audit_id", now(), 'hold.opened', 'hold', "hold_id", "athlete_id",
  jsonb_build_object('flags', ARRAY['stress_fracture'], 'urgent', false,
    'source', jsonb_build_object('kind', 'injury', 'id', "injury_id")) FROM "fracture_hold";

WITH cancelled AS (
  UPDATE "planned_session" p SET "status" = 'cancelled', "version" = p."version" + 1
  FROM "fracture_hold" f
  WHERE p."organisation_id" = f."organisation_id" AND p."athlete_id" = f."athlete_id" AND p."date" >= f."today"
    AND p."status" = 'planned' AND NOT EXISTS (SELECT 1 FROM "session_log" l
      WHERE l."organisation_id" = p."organisation_id" AND l."planned_session_id" = p."id")
  RETURNING p."organisation_id", p."athlete_id", date_trunc('week', p."date")::date AS "week_start", p."optional"
), fewer AS (
  SELECT "organisation_id", "athlete_id", "week_start", count(*) AS "planned" FROM cancelled
  WHERE NOT "optional" GROUP BY 1, 2, 3
)
UPDATE "athlete_week" w SET "planned" = w."planned" - fewer."planned" FROM fewer
WHERE w."organisation_id" = fewer."organisation_id" AND w."athlete_id" = fewer."athlete_id"
  AND w."week_start" = fewer."week_start";

-- A week in which nothing is planned or logged has no row.
DELETE FROM "athlete_week" w USING "fracture_hold" f
WHERE w."organisation_id" = f."organisation_id" AND w."athlete_id" = f."athlete_id"
  AND w."week_start" >= date_trunc('week', f."today")::date AND w."planned" = 0
  AND NOT EXISTS (SELECT 1 FROM "session_log" l WHERE l."organisation_id" = w."organisation_id"
    AND l."athlete_id" = w."athlete_id" AND l."date" >= w."week_start" AND l."date" < w."week_start" + 7);
