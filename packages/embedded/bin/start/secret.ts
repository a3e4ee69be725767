import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, readText } from "../files.mjs";

/** The secret of this checkout, made at the first call and readable by this account alone. */
export function authSecret(): string {
  const path = join(dataFolder, "auth-secret");
  const known = readText(path).trim();
  if (known) return known;
  const secret = randomBytes(32).toString("hex");
  writeFileSync(path, `${secret}\n`, { mode: 0o600 });
  return secret;
}
