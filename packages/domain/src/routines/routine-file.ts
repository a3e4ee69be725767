import { z } from "zod";
import type { RoutineDraft } from "./routine";
import { routineInput } from "./routine.schema";

const format = "talus-routine";

/** The shape of the files that are written; raised when an older reader could not read them. */
const version = 1;

/** A routine's file is at most so long: 40 exercises with their doses take a tenth of it. */
export const mostFileChars = 200_000;

const routineFile = z.object({ format: z.literal(format), version: z.number() });
const content = z.object({ routine: routineInput });

/** A routine as the text of a file: what a coach made, and nothing of who uses it. */
export function routineFileText(routine: RoutineDraft): string {
  const { name, athleteType, purpose, note, items } = routine;
  const file = { format, version, routine: { name, athleteType, purpose, note, items } };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a file holds, or why it is not taken. */
export type ReadRoutineFile = { routine: RoutineDraft } | { refusal: string };

/**
 * Reads the text of a routine's file. It is held to what the builder takes: unknown exercises, doses out of
 * reach and anything else that no routine holds are refused, other keys are left out.
 */
export function readRoutineFile(text: string): ReadRoutineFile {
  if (text.length > mostFileChars) return { refusal: "This file is too long to be a routine." };
  const file = parsed(text);
  const head = routineFile.safeParse(file);
  if (!head.success) return { refusal: "This is no file of a routine that Talus wrote." };
  if (head.data.version > version)
    return { refusal: "A newer Talus wrote this file. Update this one, then take it again." };
  const read = content.safeParse(file);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.slice(1) ?? [];
  const isUnknown = where.at(-1) === "exerciseId";
  const words = isUnknown ? "it is not known here." : (issue?.message ?? "This is no routine.");
  return { refusal: `${placeOf(where)}${words}` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

/** Where in the routine something is wrong: "Exercise 3: ", or nothing. */
function placeOf([part, index]: readonly PropertyKey[]): string {
  return part === "items" && typeof index === "number" ? `Exercise ${index + 1}: ` : "";
}
