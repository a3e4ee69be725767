import type { ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import type { Application } from "@talus/api/context";
import { answerText } from "./exchange";

/** `/healthz`: the process runs. */
export function answerHealth(response: ServerResponse): void {
  answerText(response, 200, "ok");
}

/** `/readyz`: the database answers within two seconds, and the process is not about to end. */
export async function answerReady(
  response: ServerResponse,
  { database }: Application,
  isDraining: boolean,
): Promise<void> {
  const answered = database.pool.query("SELECT 1").then(
    () => true,
    () => false,
  );
  const late = setTimeout(2000, false, { ref: false });
  const isReady = !isDraining && (await Promise.race([answered, late]));
  answerText(response, isReady ? 200 : 503, isReady ? "ready" : "not ready");
}
