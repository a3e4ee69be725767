/** The folders of decision rules, and what was measured of them for which state of their sources. */
import { writeFileSync } from "node:fs";
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

/** What is measured of each of those folders, in percent, with the least that each is to have. */
export const goalsPercent = /** @type {const} */ ({ coverage: 95, mutation: 90 });

/** @typedef {keyof typeof goalsPercent} Kind */

/**
 * SHA-256 over what a folder of rules says, its tests and their cases aside.
 * @param {string} folder
 */
export function rulesHash(folder) {
  const isRule = (/** @type {string} */ file) =>
    file.endsWith(".ts") && !/\.test\.ts$|\/cases\//.test(file);
  return hashFiles(filesUnder(pathOf(folder)).filter(isRule));
}

/** @param {string} folder */
export function pathOf(folder) {
  return `packages/domain/src/${folder}`;
}

/** Where the figures are kept. */
const recordFile = join(root, "tests/figures/recorded.json");

/**
 * A figure of one folder: by which command it was measured, when, and of which sources.
 * @typedef {{ percent: number, command: string, on: string, rules: string }} Figure
 */

/** @returns {Record<string, { [kind in Kind]?: Figure } | undefined>} */
export function recorded() {
  return JSON.parse(readText(recordFile) || "{}");
}

/**
 * Keeps the figure of a folder as its sources stand, cut to a tenth.
 * @param {string} folder
 * @param {Kind} kind
 * @param {{ share: number, command: string }} measured
 */
export function record(folder, kind, { share, command }) {
  const figure = {
    percent: Math.floor(share * 1000) / 10,
    command,
    on: new Date().toISOString().slice(0, 10),
    rules: rulesHash(folder),
  };
  const before = recorded();
  const now = { ...before, [folder]: { ...before[folder], [kind]: figure } };
  const inOrder = ruleFolders.map((name) => [name, now[name] ?? {}]);
  writeFileSync(recordFile, `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`);
}
