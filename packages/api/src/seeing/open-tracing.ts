import type { SharedSettings } from "../environment";
import type { Tracing } from "./tracing";

/** Switches tracing on where the environment says so. Loaded there alone: it costs half a second. */
export async function openTracing({ tracing }: SharedSettings): Promise<Tracing | null> {
  if (!tracing) return null;
  const { startTracing } = await import("./tracing");
  return startTracing(tracing);
}
