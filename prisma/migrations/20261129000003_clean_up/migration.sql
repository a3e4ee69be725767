-- What failed for good is handed to this queue; others refer to it.
SELECT pgboss.create_queue('jobs.dead', '{"policy": "standard"}');

-- Invitations that nobody used, long after they ended.
GRANT DELETE ON "invitation" TO talus_application;
