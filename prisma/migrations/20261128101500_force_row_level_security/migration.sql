-- Row-level security holds for the tables' owner too: a slip with that login (a wrong URL, a query by
-- hand) shows no row and changes none. Who maintains the database says so first, per connection:
-- SET app.maintenance = 'on'. The few functions that look past organisations on purpose run as the
-- owner for another login, and see what they are written to see. The setting means nothing for the
-- application's login, because the policies that read it are the owner's alone.

CREATE FUNCTION is_maintenance() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT current_setting('app.maintenance', true) = 'on' OR current_user <> session_user $$;

DO $$
DECLARE t regclass;
BEGIN
  FOR t IN SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relrowsecurity
  LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY maintenance ON %s TO CURRENT_USER USING (is_maintenance()) '
      'WITH CHECK (is_maintenance())', t);
  END LOOP;
END $$;
