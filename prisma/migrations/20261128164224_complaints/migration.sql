-- Where the athlete notices the ankle (uphill, squat), and what is asked before starting; NULL: not asked.
ALTER TABLE "athlete" ADD COLUMN "complaints" TEXT[];
ALTER TABLE "athlete" ADD COLUMN "ask_first" TEXT[];
