import { parseShared, type SharedSettings } from "@talus/api/environment";

/** What the environment says to a worker; throws one line per wrong variable. */
export function env(): SharedSettings {
  const result = parseShared(process.env);
  if ("problems" in result) throw new Error(result.problems.join("\n"));
  return result.settings;
}
