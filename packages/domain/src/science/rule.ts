import type { Source } from "../sources";

/** Where a rule acts: what it does there, and the module of this package, or of the pages, that does it. */
export type ActsIn = { does: string; module: string };

/** A rule of the field by a short name and in our words, who says so, and where it acts. */
export type ScienceRule = {
  id: string;
  name: string;
  says: string;
  sources: readonly Source[];
  acts: readonly ActsIn[];
};
