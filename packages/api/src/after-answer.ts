import { log } from "./seeing/log";

/**
 * Does work off the request's way, so that the time of an answer tells nothing of it. A failure is
 * written down by its code alone: its message may hold an address.
 */
export function afterAnswer(what: string, work: () => Promise<unknown>): void {
  setImmediate(() => {
    work().catch((error: Error & { code?: string }) => {
      log().error({ code: error.code ?? error.name }, `${what} failed`);
    });
  });
}
