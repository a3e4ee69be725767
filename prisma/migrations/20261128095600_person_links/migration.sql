-- A reset link that an owner made knows who made it and where: it ends with that person's right to make it.
ALTER TABLE "verification_token" ADD COLUMN "made_by" UUID, ADD COLUMN "made_in" UUID;
CREATE INDEX "verification_token_expires_idx" ON "verification_token"("expires");

-- Row-level security shows one organisation no membership of another; whether there is one, or ever was,
-- decides who may touch a password.
CREATE FUNCTION belonged_elsewhere(person uuid, here uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT EXISTS (SELECT 1 FROM public.membership m WHERE m.user_id = person AND m.organisation_id <> here) $$;
REVOKE ALL ON FUNCTION belonged_elsewhere(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION belonged_elsewhere(uuid, uuid) TO talus_application;

-- Who accepted is told too: accepting once more is no fault.
DROP FUNCTION find_invitation(text);
CREATE FUNCTION find_invitation(hash text)
  RETURNS TABLE (organisation_id uuid, id uuid, role text, email text, athlete_id uuid, team_ids uuid[],
    expires_at timestamptz, accepted_at timestamptz, accepted_by uuid, revoked_at timestamptz,
    organisation_name text, athlete_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT i.organisation_id, i.id, i.role, i.email, i.athlete_id, i.team_ids, i.expires_at, i.accepted_at,
      i.accepted_by, i.revoked_at, o.name, a.given_name || ' ' || a.family_name
    FROM public.invitation i
    JOIN public.organisation o ON o.organisation_id = i.organisation_id
    LEFT JOIN public.athlete a ON a.organisation_id = i.organisation_id AND a.id = i.athlete_id
    WHERE i.token_hash = hash
  $$;
REVOKE ALL ON FUNCTION find_invitation(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_invitation(text) TO talus_application;
