/** The folders of decision rules, and what was measured of them for which state of their sources. */
import { join } from "node:path";
import { filesUnder, hashFiles, readText, root } from "../../packages/embedded/bin/files.mjs";

/** Where the domain decides about people. */
export const ruleFolders = [
  "assessments",
  "safety",
  "schedule",
  "prescription",
  "verdicts",
  "statistics",
];

/**
 * SHA-256 over what a folder of rules says, its tests aside.
 * @param {string} folder
 */
export function rulesHash(folder) {
  return hashFiles(filesUnder(pathOf(folder)).filter((file) => /(?<!\.test)\.ts$/.test(file)));
}

/** @param {string} folder */
export function pathOf(folder) {
  return `packages/domain/src/${folder}`;
}

/** Where the figures are kept. */
export const recordFile = join(root, "tests/figures/recorded.json");

/**
 * What was measured of one folder: the figure, by which command and when, and of which sources.
 * @typedef {{ branchesPercent: number, command: string, on: string, rules: string }} Recorded
 */

/** @returns {Record<string, Recorded | undefined>} */
export function recorded() {
  return JSON.parse(readText(recordFile) || "{}");
}
