-- An act on many athletes keeps what it was asked, how each stood before, and when it was taken back.
ALTER TABLE "job" ADD COLUMN "request" JSONB, ADD COLUMN "undone_at" TIMESTAMPTZ(3);
ALTER TABLE "job_line" ADD COLUMN "before" JSONB;
