import type { AthleteType } from "../athletes/athlete";
import type { RoutinePurpose, RoutineVersion } from "./routine";

/** A routine as a list shows it: its newest version in figures. */
export type RoutineListing = {
  id: string;
  name: string;
  athleteType: AthleteType | null;
  purpose: RoutinePurpose;
  /** Came with the product; false for one that a coach made. */
  isReady: boolean;
  archivedAt: Date | null;
  /** Of the row, for stale writes. */
  version: number;
  /** Of the newest version's content. */
  number: number;
  versionId: string;
  exerciseCount: number;
  fullSec: number;
  shortSec: number;
  /** Athletes in the reader's scope who have any version of it now. */
  athleteCount: number;
};

/** One stored version in the history, and who has it now. */
export type RoutineVersionEntry = {
  id: string;
  number: number;
  name: string;
  createdAt: Date;
  createdByName: string | null;
  fullSec: number;
  shortSec: number;
  athleteCount: number;
};

/** A routine as its page opens it: the newest version whole, every version in figures. */
export type StoredRoutine = {
  id: string;
  isReady: boolean;
  archivedAt: Date | null;
  version: number;
  current: RoutineVersion;
  versions: RoutineVersionEntry[];
};
