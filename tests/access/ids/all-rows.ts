import { rows as athleteRows } from "./rows-athlete";
import { rows as organisationRows } from "./rows-organisation";

/** How each procedure that takes ids is called, and what each of its ids names. */
export const rows = { ...athleteRows, ...organisationRows };
