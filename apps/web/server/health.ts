import type { ServerResponse } from "node:http";
import type { Application } from "@talus/api/context";
import { troubleNow } from "@talus/api/seeing/readiness";
import { answerText } from "./exchange";

/** `/healthz`: the process runs. */
export function answerHealth(response: ServerResponse): void {
  answerText(response, 200, "ok");
}

/** `/readyz`: the database takes a write within two seconds, and the process is not about to end. */
export async function answerReady(
  response: ServerResponse,
  application: Application,
  isDraining: boolean,
): Promise<void> {
  const problem = isDraining ? "stopping" : await problemOf(application);
  answerText(response, problem ? 503 : 200, problem ? `not ready: ${problem}` : "ready");
}

let looking: Promise<string | null> | undefined;

/** Whoever asks at the same time gets the same answer: asking costs the database a write. */
function problemOf(application: Application): Promise<string | null> {
  looking ??= troubleNow(application).finally(() => {
    looking = undefined;
  });
  return looking;
}
