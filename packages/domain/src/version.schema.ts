import { z } from "zod";

/** The version of a row as its reader saw it: a whole number from 1 that PostgreSQL's integer holds. */
export const version = z.int().min(1).max(2_147_483_647);
