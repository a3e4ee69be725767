-- A planned session belongs to its assignment's athlete: one reference says so and is checked once a
-- row, where two said less. Its own assignment's days are found through the athlete.
CREATE UNIQUE INDEX "assignment_organisation_id_athlete_id_id_key" ON "assignment"("organisation_id", "athlete_id", "id");
DROP INDEX "assignment_organisation_id_athlete_id_ends_on_idx";
ALTER TABLE "planned_session" DROP CONSTRAINT "planned_session_organisation_id_athlete_id_fkey";
ALTER TABLE "planned_session" DROP CONSTRAINT "planned_session_organisation_id_assignment_id_fkey";
ALTER TABLE "planned_session" ADD CONSTRAINT "planned_session_organisation_id_athlete_id_assignment_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id", "assignment_id") REFERENCES "assignment"("organisation_id", "athlete_id", "id") ON DELETE CASCADE;
DROP INDEX "planned_session_organisation_id_assignment_id_date_idx";

-- Weeks are always asked for by athlete.
DROP INDEX "athlete_week_organisation_id_week_start_idx";
