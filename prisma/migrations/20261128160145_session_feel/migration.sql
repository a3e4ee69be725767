-- How running felt and pain in knee, hip or back (SessionFeel of domain/sessions); {} where nothing was told.
ALTER TABLE "session_log" ADD COLUMN "feel" JSONB NOT NULL DEFAULT '{}';
