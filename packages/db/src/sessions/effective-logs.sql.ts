/**
 * SQL of session logs as they count now: the newest amendment's content where there is one, else the
 * log's own. `where` filters the log row `l`; an amendment never moves a log to another day.
 */
export function effectiveLogs(where: string): string {
  return `SELECT l.organisation_id, l.athlete_id, l.id, l.planned_session_id, l.date, l.logged_at,
      m.amended_at, coalesce(m.id, l.id) AS content_id,
      coalesce(m.content->>'kind', l.kind) AS kind,
      coalesce(m.content->>'outcome', l.outcome) AS outcome,
      coalesce((m.content->>'durationSec')::int, l.duration_sec) AS duration_sec,
      CASE WHEN m.content IS NULL THEN l.pain_max_nrs ELSE (m.content->>'painMaxNrs')::smallint END AS pain_max_nrs,
      CASE WHEN m.content IS NULL THEN l.stiffness_before ELSE (m.content->>'stiffnessBefore')::smallint END AS stiffness_before,
      CASE WHEN m.content IS NULL THEN l.stiffness_after ELSE (m.content->>'stiffnessAfter')::smallint END AS stiffness_after,
      coalesce(m.content->'entries', l.entries) AS entries,
      CASE WHEN m.content IS NULL THEN l.report ELSE coalesce(nullif(m.content->'report', 'null'), '{}') END AS report,
      CASE WHEN m.content IS NULL THEN l.feel ELSE coalesce(m.content->'feel', '{}') END AS feel,
      coalesce(m.content->>'note', l.note) AS note
    FROM session_log l
    LEFT JOIN LATERAL (SELECT a.id, a.content, a.amended_at FROM session_amendment a
      WHERE a.organisation_id = l.organisation_id AND a.session_log_id = l.id
      ORDER BY a.amended_at DESC, a.id DESC LIMIT 1) m ON true
    WHERE ${where}`;
}

/**
 * SQL that is true where a planned session `p`, left-joined with its log `l`, counts as planned:
 * not optional, and not taken out by a cancellation (hold, pause, undo) or a stop.
 */
export const countsAsPlanned = `(NOT p.optional AND CASE l.outcome
  WHEN 'completed' THEN true WHEN 'stopped' THEN false ELSE p.status = 'planned' END)`;

/** SQL that is true where a log `l`, left-joined with its planned session `p`, counts as done. */
export const countsAsDone = `(l.outcome = 'completed' AND p.optional IS NOT TRUE)`;
