-- What somebody keeps by name is a list of athletes or a queue. A queue has an order of its own and no columns.
ALTER TABLE "roster_view" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'roster',
  ALTER COLUMN "sort" SET DEFAULT 'name',
  ALTER COLUMN "descending" SET DEFAULT false,
  ALTER COLUMN "columns" SET DEFAULT '{}';
ALTER TABLE "roster_view" ADD CONSTRAINT "roster_view_kind" CHECK (kind IN ('roster', 'queue'));
