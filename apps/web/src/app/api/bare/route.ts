/** A route that does nothing: what `npm run bench -- P3` measures the procedures against. */
export const dynamic = "force-dynamic";

/** Answers without looking at anything. */
export function GET(): Response {
  return Response.json({ ok: true });
}
