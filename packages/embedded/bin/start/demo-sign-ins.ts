import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, readText } from "../files.mjs";

const path = join(dataFolder, "sign-in.txt");

/** Keeps how to sign in to the demonstration, a line a person, readable by this account alone. */
export function keepSignIns(lines: string[]): void {
  writeFileSync(path, `${lines.join("\n")}\n`, { mode: 0o600 });
}

/** The kept lines; none where no demonstration was made here. */
export function demoSignIns(): string[] {
  return readText(path).split("\n").filter(Boolean);
}
