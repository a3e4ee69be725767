/** Progress lines for the commands of this repository: what is being done, and how long it took. */

const started = performance.now();

/** Seconds since this command began, as text such as "3.4 s". */
export function sinceStart() {
  return seconds(performance.now() - started);
}

/**
 * Prints one indented line.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`  ${line}\n`);
}

/**
 * Runs `work`, printing `label` before it and the time it took after it.
 * @template T
 * @param {string} label
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const begin = performance.now();
  say(`· ${label} …`);
  const result = await work();
  say(`✓ ${label} (${seconds(performance.now() - begin)})`);
  return result;
}

/**
 * Prints `sentence` as the reason why nothing more can be done, and ends the process.
 * @param {string} sentence
 * @returns {never}
 */
export function giveUp(sentence) {
  process.stderr.write(`\n  ✗ ${sentence}\n\n`);
  process.exit(1);
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
