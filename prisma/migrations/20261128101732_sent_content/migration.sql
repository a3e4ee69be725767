-- What a row with a client-made id was made from, as a hash: the same id with the same content gets
-- the same answer, whatever became of the row since. Null: made before, by an import or by the server.
ALTER TABLE "athlete" ADD COLUMN "content_hash" TEXT;
ALTER TABLE "injury" ADD COLUMN "content_hash" TEXT;
ALTER TABLE "hold" ADD COLUMN "content_hash" TEXT;
ALTER TABLE "team" ADD COLUMN "content_hash" TEXT;
ALTER TABLE "athlete_type" ADD COLUMN "content_hash" TEXT;
ALTER TABLE "athlete_travel" ADD COLUMN "content_hash" TEXT;
ALTER TABLE "review" ADD COLUMN "content_hash" TEXT;
