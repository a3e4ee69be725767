-- Weeks are written anew within a second, figures of periods take longer: a mark stays until both are.
ALTER TABLE "trend_mark" ADD COLUMN "weeks_written" BOOLEAN NOT NULL DEFAULT false;
