import { z } from "zod";
import { athleteTypes } from "./athlete";

/** What a filter names: one of several, at most fifty; absent, it narrows nothing. */
export const anyOf = <T extends z.ZodType>(one: T) => z.array(one).min(1).max(50).optional();

/** Runner or lifter with the own types built on it, or the id of an own type. */
export const typeChoice = z.union([z.enum(athleteTypes), z.uuid()]);
