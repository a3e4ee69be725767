-- The first stone: every table, then who may touch it. It is never rewritten: what comes after it is
-- added by a further migration.
--
-- What holds of every table of an organisation, so that the same tables can be spread over several servers
-- by organisation: keys and unique indexes begin with organisation_id; a reference takes it along and
-- never changes a key; a policy reads nothing but the row and the transaction's own settings; a table
-- that belongs to nobody refers to none of them.
--
-- The group role talus_application is made outside the migrations (roles are cluster-wide);
-- the application's login is a member of it and owns nothing.

-- What belongs to no organisation: people, their sessions and secrets, attempts to get in.

CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "email_verified" TIMESTAMPTZ(3),
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "account" (
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "account_pkey" PRIMARY KEY ("provider","provider_account_id")
);

CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "active_organisation_id" UUID,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "made_by" UUID,
    "made_in" UUID,

    CONSTRAINT "verification_token_pkey" PRIMARY KEY ("identifier","token_hash")
);

CREATE TABLE "pending_account" (
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "organisation_name" TEXT,
    "time_zone" TEXT,
    "invitation_in" UUID,
    "invitation_hash" TEXT,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pending_account_pkey" PRIMARY KEY ("token_hash")
);

CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- A text as people look for it: lower case, without accents and apostrophes, a space around each word.
-- No extension is needed. Most names are plain ASCII and skip the costly part.
CREATE FUNCTION search_fold("text" text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ' ' || translate(
    CASE WHEN octet_length("text") = length("text") THEN lower("text")
    ELSE translate(
      replace(replace(replace(
        regexp_replace(normalize(lower("text"), NFKD), '[\u0300-\u036f]', '', 'g'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
      'øłđıς‐‑–—’‘ʼ', 'oldiσ----')
    END, '-._@+,;:/()&"#!*''', '                ') || ' ';

-- What belongs to an organisation.

CREATE TABLE "assessment" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "protocol" TEXT NOT NULL,
    "taken_on" DATE NOT NULL,
    "tester_user_id" UUID NOT NULL,
    "self_measured" BOOLEAN NOT NULL,
    "unit" TEXT NOT NULL,
    "left_cm" DOUBLE PRECISION,
    "right_cm" DOUBLE PRECISION,
    "left_deg" DOUBLE PRECISION,
    "right_deg" DOUBLE PRECISION,
    "findings" JSONB NOT NULL,
    "pain_nrs" SMALLINT,
    "next_morning_nrs" SMALLINT,
    "note" TEXT NOT NULL DEFAULT '',
    "amends_id" UUID,
    "superseded_at" TIMESTAMPTZ(3),
    "content_hash" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "measure" (
    "organisation_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "test_code" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "attempt" SMALLINT NOT NULL,
    "raw_value" DOUBLE PRECISION NOT NULL,
    "raw_unit" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "unit" TEXT NOT NULL,
    "valid" BOOLEAN NOT NULL DEFAULT true,
    "invalid_reason" TEXT,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("organisation_id","assessment_id","test_code","side","attempt")
);

CREATE TABLE "verdict" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "rule_set_version" TEXT NOT NULL,
    "decision" TEXT,
    "safety" TEXT NOT NULL,
    "inputs" JSONB NOT NULL,
    "outcome" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "review" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "verdict_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "decision" TEXT,
    "comment" TEXT NOT NULL DEFAULT '',
    "assignment_id" UUID,
    "change" JSONB NOT NULL DEFAULT '{}',
    "content_hash" TEXT,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,
    "reviewed_by" UUID NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "athlete" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID,
    "external_id" TEXT,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "birth_date" DATE,
    "sex" TEXT NOT NULL DEFAULT 'unspecified',
    "athlete_type" TEXT NOT NULL,
    "athlete_type_id" UUID,
    "dominant_side" TEXT NOT NULL DEFAULT 'unknown',
    "units" TEXT NOT NULL DEFAULT 'cm',
    "time_zone" TEXT NOT NULL,
    "target_cm_left" DOUBLE PRECISION,
    "target_cm_right" DOUBLE PRECISION,
    "training_week" TEXT[],
    "equipment" TEXT[],
    "complaints" TEXT[],
    "ask_first" TEXT[],
    "status" TEXT NOT NULL DEFAULT 'active',
    "pause_reason" TEXT,
    "paused_until" DATE,
    "search_names" TEXT GENERATED ALWAYS AS (search_fold("given_name" || ' ' || "family_name")) STORED,
    "search_others" TEXT GENERATED ALWAYS AS (search_fold(coalesce("email", '') || ' ' || coalesce("external_id", ''))) STORED,
    "version" INTEGER NOT NULL DEFAULT 1,
    "content_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "athlete_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "injury" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "since" DATE,
    "resolved_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "content_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "injury_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "hold" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "flags" TEXT[],
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "side" TEXT,
    "source_kind" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "report" JSONB NOT NULL DEFAULT '{}',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" UUID NOT NULL,
    "retracted_at" TIMESTAMPTZ(3),
    "retraction_note" TEXT,
    "cleared_at" TIMESTAMPTZ(3),
    "cleared_by" UUID,
    "clearance_by" TEXT,
    "clearance_on" DATE,
    "clearance_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "content_hash" TEXT,

    CONSTRAINT "hold_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "organisation" (
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "week_start" SMALLINT NOT NULL DEFAULT 1,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("organisation_id")
);

CREATE TABLE "membership" (
    "organisation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "deactivated_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organisation_id","user_id")
);

CREATE TABLE "invitation" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "email" TEXT,
    "athlete_id" UUID,
    "team_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "team" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "content_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "team_athlete" (
    "organisation_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_athlete_pkey" PRIMARY KEY ("organisation_id","team_id","athlete_id")
);

CREATE TABLE "team_coach" (
    "organisation_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_coach_pkey" PRIMARY KEY ("organisation_id","team_id","user_id")
);

CREATE TABLE "audit_entry" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_user_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "athlete_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "routine" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "athlete_type" TEXT,
    "purpose" TEXT NOT NULL,
    "ready_key" TEXT,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "routine_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "routine_version" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "routine_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "items" JSONB NOT NULL,
    "full_sec" INTEGER NOT NULL,
    "short_sec" INTEGER NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "routine_version_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "job" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_by" UUID,
    "subject_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "job_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "job_line" (
    "organisation_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "job_line_pkey" PRIMARY KEY ("organisation_id","job_id","athlete_id")
);

CREATE TABLE "assignment_batch" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "routine_version_id" UUID NOT NULL,
    "target" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_batch_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "assignment" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "routine_version_id" UUID NOT NULL,
    "batch_id" UUID,
    "replaces_id" UUID,
    "review_id" UUID,
    "phase" TEXT NOT NULL,
    "side_bias" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "placed_until" DATE,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),
    "returned" JSONB,
    "why" JSONB,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "planned_session" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "with_strength" BOOLEAN NOT NULL DEFAULT false,
    "before_training" BOOLEAN NOT NULL DEFAULT false,
    "optional" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "status" TEXT NOT NULL DEFAULT 'planned',
    "moved_from" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "planned_session_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "rule_set" (
    "organisation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "based_on" TEXT NOT NULL,
    "numbers" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "valid_from" DATE NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_set_pkey" PRIMARY KEY ("organisation_id","number")
);

CREATE TABLE "session_move" (
    "organisation_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "with_strength" BOOLEAN NOT NULL,
    "optional" BOOLEAN NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_by" UUID NOT NULL,

    CONSTRAINT "session_move_pkey" PRIMARY KEY ("organisation_id","athlete_id","from_date")
);

CREATE TABLE "athlete_week_change" (
    "organisation_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "week_start" DATE NOT NULL,
    "training_week" TEXT[],
    "mode" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" UUID NOT NULL,

    CONSTRAINT "athlete_week_change_pkey" PRIMARY KEY ("organisation_id","athlete_id","week_start")
);

CREATE TABLE "athlete_travel" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE NOT NULL,
    "sessions" TEXT NOT NULL,
    "content_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "athlete_travel_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "athlete_type" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "target_cm" DOUBLE PRECISION,
    "rules" JSONB NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "content_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "athlete_type_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "session_log" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "planned_session_id" UUID,
    "assignment_id" UUID,
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "duration_sec" INTEGER NOT NULL,
    "stiffness_before" SMALLINT,
    "stiffness_after" SMALLINT,
    "pain_max_nrs" SMALLINT,
    "entries" JSONB NOT NULL,
    "report" JSONB NOT NULL DEFAULT '{}',
    "feel" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT NOT NULL DEFAULT '',
    "content_hash" TEXT NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "logged_by" UUID NOT NULL,

    CONSTRAINT "session_log_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "session_amendment" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "session_log_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "amended_at" TIMESTAMPTZ(3) NOT NULL,
    "amended_by" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,

    CONSTRAINT "session_amendment_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "session_retest" (
    "organisation_id" UUID NOT NULL,
    "recorded_with" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "session_log_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "protocol" TEXT NOT NULL,
    "raw_unit" TEXT NOT NULL,
    "raw_before" DOUBLE PRECISION NOT NULL,
    "raw_after" DOUBLE PRECISION NOT NULL,
    "before_cm" DOUBLE PRECISION NOT NULL,
    "after_cm" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "session_retest_pkey" PRIMARY KEY ("organisation_id","recorded_with","side")
);

CREATE TABLE "morning_check" (
    "organisation_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "pain_nrs" SMALLINT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "morning_check_pkey" PRIMARY KEY ("organisation_id","athlete_id","date")
);

CREATE TABLE "athlete_week" (
    "organisation_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "week_start" DATE NOT NULL,
    "planned" INTEGER NOT NULL DEFAULT 0,
    "done_full" INTEGER NOT NULL DEFAULT 0,
    "done_short" INTEGER NOT NULL DEFAULT 0,
    "stopped" INTEGER NOT NULL DEFAULT 0,
    "duration_sec" INTEGER NOT NULL DEFAULT 0,
    "pain_max_nrs" SMALLINT,

    CONSTRAINT "athlete_week_pkey" PRIMARY KEY ("organisation_id","athlete_id","week_start")
);

CREATE UNIQUE INDEX "user_email_key" ON "user"("email");
CREATE INDEX "account_user_id_idx" ON "account"("user_id");
CREATE INDEX "session_user_id_idx" ON "session"("user_id");
CREATE INDEX "verification_token_expires_idx" ON "verification_token"("expires");
CREATE INDEX "pending_account_expires_idx" ON "pending_account"("expires");
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");
CREATE INDEX "assessment_organisation_id_athlete_id_taken_on_idx" ON "assessment"("organisation_id", "athlete_id", "taken_on");
CREATE INDEX "verdict_organisation_id_assessment_id_idx" ON "verdict"("organisation_id", "assessment_id");
CREATE INDEX "verdict_organisation_id_athlete_id_created_at_idx" ON "verdict"("organisation_id", "athlete_id", "created_at");
CREATE INDEX "verdict_organisation_id_created_at_idx" ON "verdict"("organisation_id", "created_at");
CREATE INDEX "review_organisation_id_verdict_id_idx" ON "review"("organisation_id", "verdict_id");
CREATE INDEX "review_organisation_id_athlete_id_reviewed_at_idx" ON "review"("organisation_id", "athlete_id", "reviewed_at");
CREATE INDEX "athlete_organisation_id_family_name_given_name_idx" ON "athlete"("organisation_id", "family_name", "given_name");
CREATE INDEX "athlete_organisation_id_email_idx" ON "athlete"("organisation_id", "email");
CREATE INDEX "athlete_organisation_id_athlete_type_id_idx" ON "athlete"("organisation_id", "athlete_type_id");
CREATE UNIQUE INDEX "athlete_organisation_id_external_id_key" ON "athlete"("organisation_id", "external_id");
CREATE UNIQUE INDEX "athlete_organisation_id_user_id_key" ON "athlete"("organisation_id", "user_id");
CREATE INDEX "injury_organisation_id_athlete_id_idx" ON "injury"("organisation_id", "athlete_id");
CREATE INDEX "hold_organisation_id_athlete_id_cleared_at_idx" ON "hold"("organisation_id", "athlete_id", "cleared_at");
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");
CREATE INDEX "invitation_organisation_id_athlete_id_idx" ON "invitation"("organisation_id", "athlete_id");
CREATE UNIQUE INDEX "invitation_organisation_id_token_hash_key" ON "invitation"("organisation_id", "token_hash");
CREATE INDEX "team_athlete_organisation_id_athlete_id_idx" ON "team_athlete"("organisation_id", "athlete_id");
CREATE INDEX "team_coach_organisation_id_user_id_idx" ON "team_coach"("organisation_id", "user_id");
CREATE INDEX "audit_entry_organisation_id_athlete_id_at_idx" ON "audit_entry"("organisation_id", "athlete_id", "at");
CREATE INDEX "audit_entry_organisation_id_at_idx" ON "audit_entry"("organisation_id", "at");
CREATE UNIQUE INDEX "routine_organisation_id_ready_key_key" ON "routine"("organisation_id", "ready_key");
CREATE UNIQUE INDEX "routine_version_organisation_id_routine_id_number_key" ON "routine_version"("organisation_id", "routine_id", "number");
CREATE INDEX "assignment_organisation_id_athlete_id_ends_on_idx" ON "assignment"("organisation_id", "athlete_id", "ends_on");
CREATE INDEX "assignment_organisation_id_routine_version_id_idx" ON "assignment"("organisation_id", "routine_version_id");
CREATE INDEX "assignment_organisation_id_batch_id_idx" ON "assignment"("organisation_id", "batch_id");
CREATE INDEX "planned_session_organisation_id_athlete_id_date_idx" ON "planned_session"("organisation_id", "athlete_id", "date");
CREATE INDEX "planned_session_organisation_id_assignment_id_date_idx" ON "planned_session"("organisation_id", "assignment_id", "date");
CREATE UNIQUE INDEX "rule_set_organisation_id_version_key" ON "rule_set"("organisation_id", "version");
CREATE UNIQUE INDEX "session_move_organisation_id_athlete_id_to_date_key" ON "session_move"("organisation_id", "athlete_id", "to_date");
CREATE INDEX "athlete_travel_organisation_id_athlete_id_to_date_idx" ON "athlete_travel"("organisation_id", "athlete_id", "to_date");
CREATE INDEX "session_log_organisation_id_athlete_id_date_idx" ON "session_log"("organisation_id", "athlete_id", "date");
CREATE INDEX "session_log_organisation_id_planned_session_id_idx" ON "session_log"("organisation_id", "planned_session_id");
CREATE INDEX "session_amendment_organisation_id_session_log_id_idx" ON "session_amendment"("organisation_id", "session_log_id");
CREATE INDEX "session_retest_organisation_id_athlete_id_idx" ON "session_retest"("organisation_id", "athlete_id");
CREATE INDEX "session_retest_organisation_id_session_log_id_idx" ON "session_retest"("organisation_id", "session_log_id");
CREATE INDEX "athlete_week_organisation_id_week_start_idx" ON "athlete_week"("organisation_id", "week_start");

CREATE UNIQUE INDEX "assignment_one_running" ON "assignment" (organisation_id, athlete_id)
  WHERE ends_on IS NULL AND undone_at IS NULL;
CREATE UNIQUE INDEX "planned_session_one_a_day" ON "planned_session" (organisation_id, athlete_id, date)
  WHERE status = 'planned';
CREATE UNIQUE INDEX "athlete_type_one_name" ON "athlete_type" (organisation_id, lower(name)) WHERE archived_at IS NULL;

ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE;
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE;
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "measure" ADD CONSTRAINT "measure_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "review" ADD CONSTRAINT "review_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "review" ADD CONSTRAINT "review_organisation_id_verdict_id_fkey" FOREIGN KEY ("organisation_id", "verdict_id") REFERENCES "verdict"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "athlete" ADD CONSTRAINT "athlete_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("organisation_id") ON DELETE CASCADE;
ALTER TABLE "athlete" ADD CONSTRAINT "athlete_organisation_id_athlete_type_id_fkey" FOREIGN KEY ("organisation_id", "athlete_type_id") REFERENCES "athlete_type"("organisation_id", "id") ON DELETE RESTRICT;
ALTER TABLE "injury" ADD CONSTRAINT "injury_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "hold" ADD CONSTRAINT "hold_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("organisation_id") ON DELETE CASCADE;
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("organisation_id") ON DELETE CASCADE;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "team" ADD CONSTRAINT "team_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("organisation_id") ON DELETE CASCADE;
ALTER TABLE "team_athlete" ADD CONSTRAINT "team_athlete_organisation_id_team_id_fkey" FOREIGN KEY ("organisation_id", "team_id") REFERENCES "team"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "team_athlete" ADD CONSTRAINT "team_athlete_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "team_coach" ADD CONSTRAINT "team_coach_organisation_id_team_id_fkey" FOREIGN KEY ("organisation_id", "team_id") REFERENCES "team"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "team_coach" ADD CONSTRAINT "team_coach_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "membership"("organisation_id", "user_id") ON DELETE CASCADE;
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("organisation_id") ON DELETE CASCADE;
ALTER TABLE "routine" ADD CONSTRAINT "routine_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("organisation_id") ON DELETE CASCADE;
ALTER TABLE "routine_version" ADD CONSTRAINT "routine_version_organisation_id_routine_id_fkey" FOREIGN KEY ("organisation_id", "routine_id") REFERENCES "routine"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "job" ADD CONSTRAINT "job_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("organisation_id") ON DELETE CASCADE;
ALTER TABLE "job_line" ADD CONSTRAINT "job_line_organisation_id_job_id_fkey" FOREIGN KEY ("organisation_id", "job_id") REFERENCES "job"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "job_line" ADD CONSTRAINT "job_line_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "assignment_batch" ADD CONSTRAINT "assignment_batch_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("organisation_id") ON DELETE CASCADE;
ALTER TABLE "assignment_batch" ADD CONSTRAINT "assignment_batch_organisation_id_routine_version_id_fkey" FOREIGN KEY ("organisation_id", "routine_version_id") REFERENCES "routine_version"("organisation_id", "id") ON DELETE RESTRICT;
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_routine_version_id_fkey" FOREIGN KEY ("organisation_id", "routine_version_id") REFERENCES "routine_version"("organisation_id", "id") ON DELETE RESTRICT;
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_batch_id_fkey" FOREIGN KEY ("organisation_id", "batch_id") REFERENCES "assignment_batch"("organisation_id", "id") ON DELETE RESTRICT;
ALTER TABLE "planned_session" ADD CONSTRAINT "planned_session_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "planned_session" ADD CONSTRAINT "planned_session_organisation_id_assignment_id_fkey" FOREIGN KEY ("organisation_id", "assignment_id") REFERENCES "assignment"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("organisation_id") ON DELETE CASCADE;
ALTER TABLE "session_move" ADD CONSTRAINT "session_move_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "athlete_week_change" ADD CONSTRAINT "athlete_week_change_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "athlete_travel" ADD CONSTRAINT "athlete_travel_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "athlete_type" ADD CONSTRAINT "athlete_type_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("organisation_id") ON DELETE CASCADE;
ALTER TABLE "session_log" ADD CONSTRAINT "session_log_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "session_log" ADD CONSTRAINT "session_log_organisation_id_planned_session_id_fkey" FOREIGN KEY ("organisation_id", "planned_session_id") REFERENCES "planned_session"("organisation_id", "id") ON DELETE RESTRICT;
ALTER TABLE "session_amendment" ADD CONSTRAINT "session_amendment_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "session_amendment" ADD CONSTRAINT "session_amendment_organisation_id_session_log_id_fkey" FOREIGN KEY ("organisation_id", "session_log_id") REFERENCES "session_log"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "session_retest" ADD CONSTRAINT "session_retest_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "session_retest" ADD CONSTRAINT "session_retest_organisation_id_session_log_id_fkey" FOREIGN KEY ("organisation_id", "session_log_id") REFERENCES "session_log"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "morning_check" ADD CONSTRAINT "morning_check_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;
ALTER TABLE "athlete_week" ADD CONSTRAINT "athlete_week_organisation_id_athlete_id_fkey" FOREIGN KEY ("organisation_id", "athlete_id") REFERENCES "athlete"("organisation_id", "id") ON DELETE CASCADE;

-- Checks: the last lock behind the zod schemas.

ALTER TABLE "user" ADD CONSTRAINT "user_email_is_lower_case" CHECK (email = lower(email));
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_pain" CHECK (pain_nrs BETWEEN 0 AND 10);
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_distance" CHECK (left_cm BETWEEN 0 AND 25 AND right_cm BETWEEN 0 AND 25);
ALTER TABLE "measure" ADD CONSTRAINT "measure_side" CHECK (side IN ('left', 'right'));
ALTER TABLE "review" ADD CONSTRAINT "review_kind" CHECK (kind IN ('accepted', 'remeasure', 'changed'));
ALTER TABLE "athlete" ADD CONSTRAINT "athlete_training_week_has_seven_days" CHECK (cardinality(training_week) = 7);
ALTER TABLE "athlete" ADD CONSTRAINT "athlete_status" CHECK (status IN ('active', 'paused', 'archived'));
ALTER TABLE "athlete" ADD CONSTRAINT "athlete_units" CHECK (units IN ('cm', 'in'));
ALTER TABLE "injury" ADD CONSTRAINT "injury_side" CHECK (side IN ('left', 'right', 'both'));
ALTER TABLE "hold" ADD CONSTRAINT "hold_is_cleared_with_a_record" CHECK (
  (cleared_at IS NULL) = (cleared_by IS NULL) AND (cleared_at IS NULL OR (clearance_by IS NOT NULL AND clearance_on IS NOT NULL)));
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_week_start" CHECK (week_start BETWEEN 1 AND 7);
ALTER TABLE "membership" ADD CONSTRAINT "membership_role" CHECK (role IN ('owner', 'coach', 'assistant', 'athlete'));
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_role" CHECK (role IN ('owner', 'coach', 'assistant', 'athlete'));
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_lasts_at_most_seven_days" CHECK (expires_at <= created_at + interval '7 days 1 minute');
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_phase" CHECK (phase IN ('build', 'maintenance'));
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_side_bias" CHECK (side_bias IN ('left', 'right'));
ALTER TABLE "planned_session" ADD CONSTRAINT "planned_session_kind" CHECK (kind IN ('full', 'short'));
ALTER TABLE "planned_session" ADD CONSTRAINT "planned_session_status" CHECK (status IN ('planned', 'cancelled'));
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_number" CHECK (number > 0);
ALTER TABLE "session_move" ADD CONSTRAINT "session_move_kind" CHECK (kind IN ('full', 'short'));
ALTER TABLE "session_move" ADD CONSTRAINT "session_move_goes_somewhere" CHECK (from_date <> to_date);
ALTER TABLE "athlete_week_change" ADD CONSTRAINT "athlete_week_change_mode" CHECK (mode IN ('normal', 'short', 'fewer'));
ALTER TABLE "athlete_week_change" ADD CONSTRAINT "athlete_week_change_begins_on_monday" CHECK (extract(isodow FROM week_start) = 1);
ALTER TABLE "athlete_week_change" ADD CONSTRAINT "athlete_week_change_has_seven_days" CHECK (training_week IS NULL OR cardinality(training_week) = 7);
ALTER TABLE "athlete_travel" ADD CONSTRAINT "athlete_travel_sessions" CHECK (sessions IN ('short', 'none'));
ALTER TABLE "athlete_travel" ADD CONSTRAINT "athlete_travel_ends_after_it_begins" CHECK (to_date >= from_date);
ALTER TABLE "athlete_type" ADD CONSTRAINT "athlete_type_base" CHECK (base IN ('runner', 'lifter'));
ALTER TABLE "athlete_type" ADD CONSTRAINT "athlete_type_target" CHECK (target_cm > 0 AND target_cm <= 25);
ALTER TABLE "session_log" ADD CONSTRAINT "session_log_kind" CHECK (kind IN ('full', 'short'));
ALTER TABLE "job_line" ADD CONSTRAINT "job_line_outcome" CHECK (outcome IN ('waiting', 'done', 'left_out', 'failed'));
ALTER TABLE "session_log" ADD CONSTRAINT "session_log_outcome" CHECK (outcome IN ('completed', 'stopped'));
ALTER TABLE "session_log" ADD CONSTRAINT "session_log_pain" CHECK (pain_max_nrs BETWEEN 0 AND 10);
ALTER TABLE "session_retest" ADD CONSTRAINT "session_retest_side" CHECK (side IN ('left', 'right'));
ALTER TABLE "session_retest" ADD CONSTRAINT "session_retest_unit" CHECK (raw_unit IN ('cm', 'in', 'mm'));
ALTER TABLE "session_retest" ADD CONSTRAINT "session_retest_plausible"
  CHECK (before_cm BETWEEN 0 AND 25 AND after_cm BETWEEN 0 AND 25);
ALTER TABLE "morning_check" ADD CONSTRAINT "morning_check_pain" CHECK (pain_nrs BETWEEN 0 AND 10);
ALTER TABLE "pending_account" ADD CONSTRAINT "pending_account_asks_one" CHECK (
  ("invitation_hash" IS NULL) = ("organisation_name" IS NOT NULL)
  AND ("organisation_name" IS NULL) = ("time_zone" IS NULL) AND ("invitation_in" IS NULL) = ("invitation_hash" IS NULL));

-- Row-level security. Without app.organisation_id a query sees no row; after a pooled
-- connection's first transaction the setting is '' rather than null, hence nullif.

CREATE FUNCTION current_organisation_id() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.organisation_id', true), '')::uuid $$;

-- It holds for the tables' owner too: a slip with that login (a wrong URL, a query by hand) shows no row
-- and changes none. Who maintains the database says so first, per connection: SET app.maintenance = 'on'.
-- The few functions that look past organisations on purpose run as the owner for another login, and see
-- what they are written to see. The setting means nothing for the application's login, because the
-- policies that read it are the owner's alone.

CREATE FUNCTION is_maintenance() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT current_setting('app.maintenance', true) = 'on' OR current_user <> session_user $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'assessment', 'measure', 'verdict', 'review', 'athlete', 'injury',
    'hold', 'organisation', 'membership', 'invitation', 'team', 'team_athlete',
    'team_coach', 'audit_entry', 'routine', 'routine_version', 'assignment_batch', 'assignment',
    'planned_session', 'rule_set', 'session_move', 'athlete_week_change', 'athlete_travel', 'athlete_type',
    'session_log', 'session_amendment', 'session_retest', 'morning_check', 'athlete_week', 'job', 'job_line'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY same_organisation ON %I USING (organisation_id = current_organisation_id()) '
      'WITH CHECK (organisation_id = current_organisation_id())', t);
    EXECUTE format(
      'CREATE POLICY maintenance ON %I TO CURRENT_USER USING (is_maintenance()) '
      'WITH CHECK (is_maintenance())', t);
  END LOOP;
END $$;

-- The way into a request's transaction: from the hash of a session's token to who asks, where they work and
-- how they stand to the athlete or the team that they ask about. It sets the organisation that row-level
-- security reads, by SET LOCAL, which a coordinator hands on to shards; so it runs with its caller's rights and sees
-- what they see. What is locked is locked before it is looked up. No row: the session is unknown or over.
CREATE FUNCTION enter(hash text, at timestamptz, athlete uuid, team uuid, lock_organisation boolean, lock_athlete boolean)
  RETURNS TABLE ("userId" uuid, "organisationId" uuid, expires timestamptz, role text,
    "isFound" boolean, "isSelf" boolean, "isStaff" boolean)
  LANGUAGE plpgsql VOLATILE
  AS $$
  BEGIN
    SELECT s.user_id, s.active_organisation_id, s.expires INTO "userId", "organisationId", expires
      FROM session s WHERE s.token_hash = hash AND s.expires > at;
    IF NOT FOUND THEN RETURN; END IF;
    EXECUTE format('SET LOCAL app.organisation_id = %L', coalesce("organisationId"::text, ''));
    IF lock_organisation THEN
      PERFORM FROM organisation o WHERE o.organisation_id = "organisationId" FOR NO KEY UPDATE;
    END IF;
    SELECT m.role INTO role FROM membership m
      WHERE m.organisation_id = "organisationId" AND m.user_id = "userId" AND m.deactivated_at IS NULL;
    "isFound" := false;
    "isSelf" := false;
    "isStaff" := false;
    IF athlete IS NOT NULL AND role IS NOT NULL THEN
      IF lock_athlete THEN
        PERFORM FROM athlete a WHERE a.organisation_id = "organisationId" AND a.id = athlete FOR NO KEY UPDATE;
      END IF;
      SELECT true, (a.user_id = "userId") IS TRUE, EXISTS (SELECT 1 FROM team_athlete ta
          JOIN team_coach tc ON tc.organisation_id = ta.organisation_id AND tc.team_id = ta.team_id
          WHERE ta.organisation_id = a.organisation_id AND ta.athlete_id = a.id AND tc.user_id = "userId")
        INTO "isFound", "isSelf", "isStaff"
        FROM athlete a WHERE a.organisation_id = "organisationId" AND a.id = athlete;
    ELSIF team IS NOT NULL AND role IS NOT NULL THEN
      SELECT true, false, EXISTS (SELECT 1 FROM team_coach tc
          WHERE tc.organisation_id = t.organisation_id AND tc.team_id = t.id AND tc.user_id = "userId")
        INTO "isFound", "isSelf", "isStaff"
        FROM team t WHERE t.organisation_id = "organisationId" AND t.id = team;
    END IF;
    RETURN NEXT;
  END $$;

-- Questions that cross organisations, each as narrow as its asker's need.

-- Where a person belongs, with the names to choose from.
CREATE FUNCTION own_memberships(person uuid)
  RETURNS TABLE (organisation_id uuid, organisation_name text, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT m.organisation_id, o.name, m.role FROM public.membership m
    JOIN public.organisation o ON o.organisation_id = m.organisation_id
    WHERE m.user_id = person AND m.deactivated_at IS NULL ORDER BY m.created_at, m.organisation_id
  $$;

-- Whom a session's token opens, with what every page of theirs begins with: one statement instead of ten.
CREATE FUNCTION current_person(hash text, at timestamptz)
  RETURNS TABLE (id uuid, email text, name text, expires timestamptz, "organisationId" uuid, role text,
    organisations jsonb, athlete jsonb, rules jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT u.id, u.email, u.name, s.expires, m.organisation_id, m.role,
      coalesce((SELECT jsonb_agg(jsonb_build_object('organisationId', o.organisation_id,
          'organisationName', o.organisation_name, 'role', o.role) ORDER BY o.ordinality)
        FROM public.own_memberships(u.id) WITH ORDINALITY o), '[]'),
      (SELECT jsonb_build_object('id', a.id, 'givenName', a.given_name, 'timeZone', a.time_zone, 'units', a.units)
        FROM public.athlete a WHERE a.organisation_id = m.organisation_id AND a.user_id = u.id),
      (SELECT jsonb_build_object('version', r.version, 'numbers', r.numbers) FROM public.rule_set r
        WHERE r.organisation_id = m.organisation_id ORDER BY r.number DESC LIMIT 1)
    FROM public.session s JOIN public."user" u ON u.id = s.user_id
    LEFT JOIN public.membership m ON m.organisation_id = s.active_organisation_id AND m.user_id = u.id
      AND m.deactivated_at IS NULL
    WHERE s.token_hash = hash AND s.expires > at
  $$;

-- An invitation is opened by somebody who belongs to no organisation yet: by what its link holds.
CREATE FUNCTION find_invitation(organisation uuid, hash text)
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
    WHERE i.organisation_id = organisation AND i.token_hash = hash
  $$;

-- The daily work (keeping plans four weeks ahead) visits each organisation in its own transaction.
CREATE FUNCTION list_organisation_ids() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT o.organisation_id FROM public.organisation o ORDER BY o.organisation_id $$;

-- Whether a person has, or ever had, a membership elsewhere decides who may touch their password.
CREATE FUNCTION belonged_elsewhere(person uuid, here uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT EXISTS (SELECT 1 FROM public.membership m WHERE m.user_id = person AND m.organisation_id <> here) $$;

-- Whether anybody founded an organisation here; the demonstration club does not count.
CREATE FUNCTION organisation_exists() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT EXISTS (SELECT 1 FROM public.organisation o WHERE NOT o.is_demonstration) $$;

REVOKE ALL ON FUNCTION enter(text, timestamptz, uuid, uuid, boolean, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enter(text, timestamptz, uuid, uuid, boolean, boolean) TO talus_application;
REVOKE ALL ON FUNCTION own_memberships(uuid), current_person(text, timestamptz), find_invitation(uuid, text), list_organisation_ids(),
  belonged_elsewhere(uuid, uuid), organisation_exists() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION own_memberships(uuid), current_person(text, timestamptz), find_invitation(uuid, text), list_organisation_ids(),
  belonged_elsewhere(uuid, uuid), organisation_exists() TO talus_application;

-- What the application may do. Nothing that a person recorded can be overwritten or deleted by it.

GRANT USAGE ON SCHEMA public TO talus_application;
GRANT SELECT, INSERT, UPDATE, DELETE ON "user", "account", "session", "verification_token", "rate_limit",
  "team_athlete", "team_coach", "injury", "planned_session", "athlete_week", "session_move",
  "athlete_week_change", "athlete_travel", "job", "job_line" TO talus_application;
GRANT SELECT, INSERT, DELETE ON "pending_account" TO talus_application;
GRANT SELECT, INSERT, UPDATE ON "organisation", "membership", "invitation", "team", "athlete", "hold",
  "routine", "assignment_batch", "assignment", "morning_check", "athlete_type" TO talus_application;
GRANT SELECT, INSERT ON "audit_entry", "routine_version", "session_log", "session_amendment",
  "session_retest", "rule_set", "assessment", "measure", "verdict", "review" TO talus_application;
GRANT UPDATE (superseded_at) ON "assessment" TO talus_application;
GRANT UPDATE (undone_at, assignment_id) ON "review" TO talus_application;
