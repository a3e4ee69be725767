/** npm, as whoever started this command has it. */
import { ended, outputOf, spawnOwn } from "./children.mjs";

/**
 * Runs npm to its end: its status, and what it wrote where that is not shown.
 * @param {string[]} args
 * @param {{ cwd: string, isShown: boolean, env?: Record<string, string> }} how
 */
export async function npm(args, { cwd, isShown, env = {} }) {
  const path = process.env.npm_execpath;
  const isScript = path?.endsWith("js") ?? false;
  const shown = isShown ? "inherit" : "pipe";
  const child = spawnOwn(
    isScript ? process.execPath : "npm",
    [...(isScript ? [path ?? ""] : []), ...args, "--no-audit", "--no-fund", "--loglevel=error"],
    { cwd, env: { ...process.env, ...env }, stdio: ["ignore", shown, shown] },
  );
  const output = outputOf(child);
  const status = await ended(child).catch((error) => error.message);
  return { isDone: status === 0, reason: output().trim() || `npm ended with ${status}` };
}
