/** When to stop: a signal, or the end of the npm that started us. */

const controller = new AbortController();
let isInOrder = false;

/** Aborted as soon as this command is asked to stop, at whatever moment that is. */
export const stopping = controller.signal;

/** From now on the caller ends what it began by itself; before, being asked ends the process. */
export function stopInOrder() {
  isInOrder = true;
}

function stop() {
  controller.abort();
  if (!isInOrder) process.exit(130);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);

// npm, or the older Node that started us, may be killed without a word to us; a shell may end,
// and we were meant to go on.
const parent = process.ppid;
const isBound = process.env.npm_lifecycle_event || process.env.TALUS_LAUNCHER === String(parent);
if (isBound && parent > 1) {
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}
