import { comparedText, plainText } from "../text/compared-text";

/**
 * Team names as one cell: behind semicolons; a name that would come apart, or read as a lone dash,
 * stands in quotes.
 *
 * @example joinTeams(["U23", "A;B"]) // 'U23;"A;B"'
 */
export function joinTeams(names: readonly string[]): string {
  return names.map(quotedIfNeeded).join(";");
}

function quotedIfNeeded(name: string): string {
  const needsQuotes = /[;|"\r\n]/.test(name) || name.trim() === "-";
  return needsQuotes ? `"${name.replaceAll('"', '""')}"` : name;
}

/** The team names of a cell, split at `;`, `|` or a line break outside quotes, each once. */
export function splitTeams(cell: string): string[] {
  const names = [...cell.matchAll(oneTeam)]
    .map(([, quoted, plain]) => plainText(quoted?.replaceAll('""', '"') ?? plain ?? ""))
    .filter((name) => name !== "");
  return [...new Map(names.map((name) => [comparedText(name), name])).values()];
}

/** A name in quotes that end at a separator, else everything up to one. */
const oneTeam = /\s*(?:"((?:[^"]|"")*)"\s*(?=[;|\r\n]|$)|([^;|\r\n]*))(?:[;|\r\n]|$)/g;
