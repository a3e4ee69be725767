-- How often who tried to get in, for every process and over restarts. It belongs to no organisation:
-- who tries is nobody yet. The shape is the one that rate-limiter-flexible writes; keys are hashes.

CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

GRANT SELECT, INSERT, UPDATE, DELETE ON "rate_limit" TO talus_application;
