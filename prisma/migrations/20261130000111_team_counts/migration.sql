-- How many of a group's athletes are of each base type, so that a list of teams counts nobody. Null until a worker
-- has written the row anew, which a mark asks for.
ALTER TABLE "trend_group" ADD COLUMN "runners" INTEGER, ADD COLUMN "lifters" INTEGER;
INSERT INTO "trend_mark" (organisation_id, kind) SELECT organisation_id, 'both' FROM "organisation";
