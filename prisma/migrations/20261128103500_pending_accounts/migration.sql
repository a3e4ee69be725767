-- Accounts that wait for the mail's reader to confirm the address; they end after a day.
CREATE TABLE "pending_account" (
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "organisation_name" TEXT,
    "time_zone" TEXT,
    "invitation_hash" TEXT,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pending_account_pkey" PRIMARY KEY ("token_hash"),
    CONSTRAINT "pending_account_asks_one" CHECK (("invitation_hash" IS NULL) = ("organisation_name" IS NOT NULL)
      AND ("organisation_name" IS NULL) = ("time_zone" IS NULL))
);
CREATE INDEX "pending_account_expires_idx" ON "pending_account"("expires");
GRANT SELECT, INSERT, DELETE ON "pending_account" TO talus_application;

-- The demonstration club is nobody's first organisation: whoever tries it still founds their own.
ALTER TABLE "organisation" ADD COLUMN "is_demonstration" BOOLEAN NOT NULL DEFAULT false;
UPDATE "organisation" SET "is_demonstration" = true WHERE "name" = 'Northgate' AND EXISTS (
  SELECT 1 FROM "membership" m JOIN "user" u ON u."id" = m."user_id"
  WHERE m."organisation_id" = "organisation"."organisation_id" AND m."role" = 'owner'
    AND u."email" = 'anneke.kuiper@northgate.example');

-- Row-level security shows no organisation to somebody who founds one.
CREATE FUNCTION organisation_exists() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT EXISTS (SELECT 1 FROM public.organisation o WHERE NOT o.is_demonstration) $$;
REVOKE ALL ON FUNCTION organisation_exists() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisation_exists() TO talus_application;
