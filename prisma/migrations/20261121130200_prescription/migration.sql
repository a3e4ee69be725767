-- What an athlete has at hand; NULL: everything, or not asked.
ALTER TABLE "athlete" ADD COLUMN "equipment" TEXT[];

-- Why each exercise of a plan is in it, with the verdict and the rules that it follows from.
ALTER TABLE "assignment" ADD COLUMN "why" JSONB;
