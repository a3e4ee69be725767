import type { RosterSelection } from "./roster-filters";

/** Athletes whose file is asked for. */
export type ExportRequest = { athletes: RosterSelection };

/** So many days is an exported file kept for whoever asked for it: it holds names and addresses. */
export const exportKeptDays = 7;

/** So many of a person's files are kept, the newest. */
export const keptExports = 10;
