import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findProgram } from "../support/debian.mjs";

/** What to ask again and again, and for how long. */
export type Load = {
  url: string;
  headers?: Record<string, string>;
  /** What each request brings, asked for once a request; unset: they bring nothing, and ask by GET. */
  body?: () => string;
  connections?: number;
  durationSec?: number;
};

/** More bodies a second than any server here takes. */
const bodiesPerSecond = 3000;

/** Sends the lines of a file, one a request. */
const script = `
local lines = io.lines(os.getenv("BODIES"))
request = function() return wrk.format("POST", nil, nil, lines()) end
`;

/**
 * Requests answered with 200 per second over kept-alive connections; any other answer is an error.
 * wrk asks: a client in JavaScript takes as much of the two cores as a small answer.
 */
export async function requestsPerSecond(load: Load): Promise<number> {
  const wrk = findProgram("wrk");
  if (!wrk) throw new Error("This figure needs wrk: apt-get install wrk");
  const { url, headers = {}, body, connections = 16, durationSec = 3 } = load;
  const folder = mkdtempSync(join(tmpdir(), "talus-load-"));
  try {
    const [bodies, scriptFile] = [join(folder, "bodies"), join(folder, "script.lua")];
    if (body) {
      const lines = Array.from({ length: bodiesPerSecond * durationSec }, body);
      writeFileSync(bodies, lines.join("\n"));
      writeFileSync(scriptFile, script);
    }
    const { stdout } = await promisify(execFile)(
      wrk,
      [
        ...["--threads=1", `--connections=${connections}`, `--duration=${durationSec}s`],
        ...Object.entries(headers).map(([name, value]) => `--header=${name}: ${value}`),
        ...(body ? [`--script=${scriptFile}`] : []),
        url,
      ],
      { env: { ...process.env, BODIES: bodies } },
    );
    if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url} failed:\n${stdout}`);
    return Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
