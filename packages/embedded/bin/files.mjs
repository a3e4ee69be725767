/** Hashes of files, by which the commands of this repository know what is out of date. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's top folder. */
export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[/\\]$/, "");

/** Where the database and everything else that is made here lives; TALUS_FOLDER names another. */
export const dataFolder = process.env.TALUS_FOLDER || join(root, ".talus");

/** Where Node keeps what it compiled of our programs, for their next start. */
export const compiledFolder = join(root, ".talus/compiled");

/** Where those note themselves that are still ending what a killed start left behind. */
export const endingFolder = join(dataFolder, "ending");

const skipped = new Set(["node_modules", ".next", ".turbo", "generated"]);

/**
 * Every file under `folder` (relative to the root), sorted; an absent folder has none.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesUnder(folder) {
  const entries = readFolder(join(root, folder));
  return entries
    .filter((entry) => !skipped.has(entry.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .sort();
}

/**
 * The names of the folders directly under `folder`.
 * @param {string} folder
 */
export function foldersIn(folder) {
  return readFolder(join(root, folder))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/**
 * SHA-256 over the names and contents of `files` (relative to the root); absent ones count as empty.
 * @param {string[]} files
 */
export function hashFiles(files) {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(bytesOf(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

/**
 * The text of a file, or the empty text where there is none.
 * @param {string} path
 */
export function readText(path) {
  return bytesOf(path).toString();
}

/** @param {string} path */
function bytesOf(path) {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/**
 * Writes a stamp, making its folder where needed.
 * @param {string} path
 * @param {string} text
 */
export function writeStamp(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** @param {string} path */
function readFolder(path) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}
