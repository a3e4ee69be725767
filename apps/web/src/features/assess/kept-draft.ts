import { type Draft, emptyDraft } from "./draft";

/** What waits on the device while a test is taken: the draft, the id it will be stored by, where one was. */
export type Kept = { id: string; step: number; draft: Draft };

const version = 1;
const dayMs = 86_400_000;

/** The key of a test of an athlete, or of the correction of one. */
export function keptKey(athleteId: string, amendsId: string | undefined): string {
  return amendsId === undefined ? `talus.test.${athleteId}` : `talus.test.correction.${amendsId}`;
}

/** The text that is kept. */
export function keptText(kept: Kept, now: number): string {
  return JSON.stringify({ version, at: now, ...kept });
}

/** What was kept, unless it is older than a day or of another form: then it is as good as nothing. */
export function keptFrom(text: string, now: number): Kept | null {
  const parsed = parse(text);
  if (!isRecord(parsed) || parsed.version !== version) return null;
  const { at, id, step, draft } = parsed;
  if (typeof at !== "number" || now - at > dayMs) return null;
  if (typeof id !== "string" || typeof step !== "number" || !isDraft(draft)) return null;
  return { id, step, draft };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

const form = emptyDraft({ protocol: "standing_knee_to_wall", unit: "cm", takenOn: "" });

/** Whether every part of a draft is there; a version of the app with other parts starts anew. */
function isDraft(value: unknown): value is Draft {
  if (!isRecord(value)) return false;
  return Object.entries(form).every(([key, empty]) => {
    const part = value[key];
    return empty === null || typeof part === typeof empty;
  });
}
