import { env } from "../../../server/env";

/** A route that does nothing: what `npm run bench -- P3` measures the procedures against, and no more. */
export const dynamic = "force-dynamic";

/** Answers without looking at anything. */
export function GET(): Response {
  if (!env().isBenchmark) return new Response("Not found\n", { status: 404 });
  return Response.json({ ok: true });
}
