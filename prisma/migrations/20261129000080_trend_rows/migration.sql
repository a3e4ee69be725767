-- What a week and a period show of a group: everybody of an organisation ("everyone"), one of its base types, or a
-- team (its id). Each row equals the recompute; where there is none, nobody was tested or had a session planned.
CREATE TABLE "trend_test_week" (
    "organisation_id" UUID NOT NULL,
    "group_key" TEXT NOT NULL,
    "protocol" TEXT NOT NULL,
    "week_start" DATE NOT NULL,
    "tests" INTEGER NOT NULL,
    "sides" JSONB NOT NULL,

    CONSTRAINT "trend_test_week_pkey" PRIMARY KEY ("organisation_id","group_key","protocol","week_start")
);
CREATE TABLE "trend_session_week" (
    "organisation_id" UUID NOT NULL,
    "group_key" TEXT NOT NULL,
    "week_start" DATE NOT NULL,
    "athletes" INTEGER NOT NULL,
    "planned" INTEGER NOT NULL,
    "done" INTEGER NOT NULL,

    CONSTRAINT "trend_session_week_pkey" PRIMARY KEY ("organisation_id","group_key","week_start")
);
-- Periods end with the week `last_week`, the organisation's own when the row was written.
CREATE TABLE "trend_period" (
    "organisation_id" UUID NOT NULL,
    "group_key" TEXT NOT NULL,
    "protocol" TEXT NOT NULL,
    "weeks" INTEGER NOT NULL,
    "last_week" DATE NOT NULL,
    "measured" INTEGER NOT NULL,
    "change" JSONB NOT NULL,
    "asymmetry" JSONB NOT NULL,

    CONSTRAINT "trend_period_pkey" PRIMARY KEY ("organisation_id","group_key","protocol","weeks")
);
CREATE TABLE "trend_group" (
    "organisation_id" UUID NOT NULL,
    "group_key" TEXT NOT NULL,
    "last_week" DATE NOT NULL,
    "athletes" INTEGER NOT NULL,
    "adherence" JSONB NOT NULL,

    CONSTRAINT "trend_group_pkey" PRIMARY KEY ("organisation_id","group_key")
);

-- What has changed since those rows were written, in the transaction of the change: whose days (all groups of the
-- athlete), or which team's. Without either, everything; without days, all of them. Rows are only added here and
-- deleted by whoever has written anew, so that no change waits for another one.
CREATE TABLE "trend_mark" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "athlete_id" UUID,
    "team_id" UUID,
    "first_day" DATE,
    "last_day" DATE,

    CONSTRAINT "trend_mark_pkey" PRIMARY KEY ("organisation_id","id")
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['trend_test_week', 'trend_session_week', 'trend_period', 'trend_group', 'trend_mark'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY same_organisation ON %I USING (organisation_id = current_organisation_id())
      WITH CHECK (organisation_id = current_organisation_id())', t);
    EXECUTE format('CREATE POLICY maintenance ON %I TO CURRENT_USER USING (is_maintenance()) WITH CHECK (is_maintenance())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO talus_application', t);
  END LOOP;
END $$;

-- Marks are made by the tables themselves: a writer that forgot one would show something old as true.
CREATE FUNCTION mark_trend_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.trend_mark (organisation_id, kind, athlete_id, first_day, last_day)
  SELECT c.organisation_id, 'sessions', c.athlete_id, min(c.week_start), max(c.week_start)
  FROM changed c GROUP BY 1, 3;
  RETURN NULL;
END $$;
CREATE FUNCTION mark_trend_sessions_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.trend_mark (organisation_id, kind, athlete_id, first_day, last_day)
  SELECT c.organisation_id, 'sessions', c.athlete_id, min(c.week_start), max(c.week_start)
  FROM changed c JOIN before b USING (organisation_id, athlete_id, week_start)
  WHERE (c.planned, c.done_full + c.done_short) <> (b.planned, b.done_full + b.done_short) GROUP BY 1, 3;
  RETURN NULL;
END $$;
CREATE TRIGGER mark_trend_added AFTER INSERT ON "athlete_week"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_trend_sessions();
CREATE TRIGGER mark_trend_changed AFTER UPDATE ON "athlete_week"
  REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_trend_sessions_changed();
CREATE TRIGGER mark_trend_gone AFTER DELETE ON "athlete_week"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_trend_sessions();

CREATE FUNCTION mark_trend_tests() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.trend_mark (organisation_id, kind, athlete_id, first_day, last_day)
  SELECT c.organisation_id, 'tests', c.athlete_id, min(c.taken_on), max(c.taken_on)
  FROM changed c GROUP BY 1, 3;
  RETURN NULL;
END $$;
CREATE TRIGGER mark_trend_added AFTER INSERT ON "assessment"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_trend_tests();
CREATE TRIGGER mark_trend_changed AFTER UPDATE ON "assessment"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_trend_tests();
CREATE TRIGGER mark_trend_gone AFTER DELETE ON "assessment"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_trend_tests();

CREATE FUNCTION mark_trend_team() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.trend_mark (organisation_id, kind, team_id)
  SELECT DISTINCT c.organisation_id, 'both', c.team_id FROM changed c;
  RETURN NULL;
END $$;
CREATE TRIGGER mark_trend_added AFTER INSERT ON "team_athlete"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_trend_team();
CREATE TRIGGER mark_trend_gone AFTER DELETE ON "team_athlete"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_trend_team();

-- Who is added or erased brings or takes tests and weeks, which mark their own days: only the number of athletes
-- changes by the row itself, and any day of theirs tells of it.
CREATE FUNCTION mark_trend_athlete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.trend_mark (organisation_id, kind, athlete_id, first_day, last_day)
  SELECT c.organisation_id, 'both', c.id, c.created_at::date, c.created_at::date FROM changed c;
  RETURN NULL;
END $$;
CREATE FUNCTION mark_trend_athlete_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.trend_mark (organisation_id, kind, athlete_id)
  SELECT c.organisation_id, 'both', c.id FROM changed c JOIN before b USING (organisation_id, id)
  WHERE (c.status = 'archived', c.athlete_type, c.athlete_type_id, c.target_cm_left, c.target_cm_right) IS DISTINCT FROM
    (b.status = 'archived', b.athlete_type, b.athlete_type_id, b.target_cm_left, b.target_cm_right);
  RETURN NULL;
END $$;
CREATE TRIGGER mark_trend_added AFTER INSERT ON "athlete"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_trend_athlete();
CREATE TRIGGER mark_trend_changed AFTER UPDATE ON "athlete"
  REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_trend_athlete_changed();
CREATE TRIGGER mark_trend_gone AFTER DELETE ON "athlete"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_trend_athlete();

CREATE FUNCTION mark_trend_type_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.trend_mark (organisation_id, kind, athlete_id)
  SELECT a.organisation_id, 'both', a.id FROM changed c JOIN before b USING (organisation_id, id)
  JOIN public.athlete a ON a.organisation_id = c.organisation_id AND a.athlete_type_id = c.id
  WHERE c.target_cm IS DISTINCT FROM b.target_cm;
  RETURN NULL;
END $$;
CREATE TRIGGER mark_trend_changed AFTER UPDATE ON "athlete_type"
  REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_trend_type_changed();

CREATE FUNCTION mark_trend_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.trend_mark (organisation_id, kind) SELECT DISTINCT c.organisation_id, 'both' FROM changed c;
  RETURN NULL;
END $$;
CREATE TRIGGER mark_trend_added AFTER INSERT ON "rule_set"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_trend_rules();

-- Workers look for organisations with marks across all of them; ids alone leave the function.
CREATE FUNCTION list_marked_organisation_ids() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT DISTINCT m.organisation_id FROM public.trend_mark m ORDER BY 1 $$;
REVOKE ALL ON FUNCTION list_marked_organisation_ids() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_marked_organisation_ids() TO talus_application;

-- What is recorded already is written by the first worker.
INSERT INTO "trend_mark" (organisation_id, kind) SELECT organisation_id, 'both' FROM "organisation";
