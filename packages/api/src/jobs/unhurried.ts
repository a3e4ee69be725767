import { setImmediate } from "node:timers/promises";
import type { Steps } from "@talus/domain/text/steps";

/** Others wait at most about so long for work of many steps. */
const turnMs = 15;

let turnBegan = 0;

/** Lets whatever else waits be done first, where this process has worked on for a while; call it between two steps. */
export async function breathe(): Promise<void> {
  if (performance.now() - turnBegan < turnMs) return;
  await setImmediate();
  turnBegan = performance.now();
}

/** What steps come to, with a breath between two of them. */
export async function unhurried<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breathe();
  }
}
