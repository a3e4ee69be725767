import type { AthleteStatus, AthleteType, DominantSide, Sex } from "../../athletes/athlete";
import type { LocalDate } from "../../calendar";
import type { DisplayUnit } from "../../units";
import type { DateOrder } from "./date";
import type { WordChoice } from "./words";

/** The longest file that is read: about 40,000 athletes. */
export const longestFileChars = 5_000_000;

/** The columns of a roster file; `full_name` stands for files that keep both names in one cell. */
export const importFields = [
  "external_id",
  "given_name",
  "family_name",
  "full_name",
  "email",
  "phone",
  "date_of_birth",
  "sex",
  "athlete_type",
  "dominant_leg",
  "groups",
  "coach_email",
  "units",
  "time_zone",
  "target_cm_left",
  "target_cm_right",
  "routine",
  "start_date",
  "status",
  "talus_id",
] as const;
export type ImportField = (typeof importFields)[number];

/** Which field each column of the file holds; null: the column is left out. */
export type ColumnMap = readonly (ImportField | null)[];

/** Where the last name begins: at the last word, at the last but one, or after the first. */
export const nameSplits = ["last_word", "last_two", "after_first"] as const;
export type NameSplit = (typeof nameSplits)[number];

/** Whether two that look alike are one person. */
export const sameOrOther = ["same", "other"] as const;
export type SameOrOther = (typeof sameOrOther)[number];

/** What the coach decided while repairing; everything not decided stays a fault. */
export type ImportChoices = {
  /** How 3/4/2026 reads; null: not said, so such a date is refused. */
  dateOrder: DateOrder | null;
  /** What words of the file mean as athlete type. */
  types: readonly WordChoice<AthleteType>[];
  /** What words of the file mean as status. */
  statuses: readonly WordChoice<AthleteStatus>[];
  /** How a full name of more than two words comes apart; null: not said, so it is refused. */
  nameSplit: NameSplit | null;
  /** Whether `7` means the athlete `007`; null: not said. */
  shortIds: SameOrOther | null;
  /** Whether a person without a common key but of the same name and birth date is the same; null: not said. */
  namesakes: SameOrOther | null;
  /** What a new athlete without a type is. */
  defaultType: AthleteType | null;
  /** What suspicious targets are; null: not said, so they are refused. */
  suspiciousTargets: "cm" | "in" | null;
  /** Where rows without a team go; the team's name. */
  defaultTeam: string | null;
  /** Whether teams that do not exist yet may be made. */
  createTeams: boolean;
  /** Whether rows that still have a fault are left out instead of stopping the import. */
  leaveOutFaulty: boolean;
};

/** Nothing decided yet. */
export const noChoices: ImportChoices = {
  dateOrder: null,
  types: [],
  statuses: [],
  nameSplit: null,
  shortIds: null,
  namesakes: null,
  defaultType: null,
  suspiciousTargets: null,
  defaultTeam: null,
  createTeams: false,
  leaveOutFaulty: false,
};

/** A type of the organisation's own, as a cell names it. */
export type NamedType = { id: string; name: string; isArchived?: boolean };

/** What a row says about an athlete: a missing key is left unchanged, null clears. */
export type RosterPatch = {
  /** The athlete's own id, which only an export of ours knows. */
  talusId?: string;
  externalId?: string | null;
  givenName?: string;
  familyName?: string;
  email?: string | null;
  phone?: string | null;
  birthDate?: LocalDate | null;
  sex?: Sex;
  athleteType?: AthleteType;
  /** Always said together with the athlete type; null: the shipped one. */
  ownType?: NamedType | null;
  dominantSide?: DominantSide;
  units?: DisplayUnit | null;
  timeZone?: string | null;
  targetCmLeft?: number | null;
  targetCmRight?: number | null;
  status?: AthleteStatus;
  teams?: string[];
  coachEmail?: string;
};

/** What is wrong with a cell or a row; rows with the same code are repaired together. */
export type FaultCode =
  | "quote_open"
  | "line_break"
  | "cells_too_many"
  | "formula"
  | "name_missing"
  | "type_missing"
  | "type_unknown"
  | "type_archived"
  | "name_split"
  | "unseen_character"
  | "short_id"
  | "namesake"
  | "date_order"
  | "date_impossible"
  | "date_unreadable"
  | "date_out_of_range"
  | "email_invalid"
  | "value_unknown"
  | "value_invalid"
  | "clear_refused"
  | "target_unit"
  | "duplicate_external_id"
  | "duplicate_email"
  | "duplicate_person"
  | "match_conflict"
  | "out_of_scope"
  | "team_needed"
  | "team_not_yours"
  | "coach_unknown";

/** One thing to repair: where, what stands there, and what to do about it. */
export type RowFault = {
  code: FaultCode;
  field: ImportField | null;
  value: string;
  message: string;
};

/**
 * A row as read: its line in the file, its cells that are not blank, what they say, and what is wrong
 * with them. `dateOrder` is the order that its date shows by itself (17/02/1999), if any.
 */
export type ReadRow = {
  row: number;
  cells: ReadonlyMap<ImportField, string>;
  patch: RosterPatch;
  faults: RowFault[];
  dateOrder: DateOrder | null;
};

/** An athlete as the import compares rows with; `inScope` false: of other people's teams. */
export type RosterRecord = {
  id: string;
  version: number;
  inScope: boolean;
  teams: string[];
  externalId: string | null;
  givenName: string;
  familyName: string;
  email: string | null;
  phone: string | null;
  birthDate: LocalDate | null;
  sex: Sex;
  athleteType: AthleteType;
  ownType: NamedType | null;
  dominantSide: DominantSide;
  units: DisplayUnit;
  timeZone: string;
  targetCmLeft: number | null;
  targetCmRight: number | null;
  status: AthleteStatus;
};

/** The fields of an athlete that an import writes; teams by name. */
export type RosterValues = Omit<RosterRecord, "id" | "version" | "inScope">;

/** One field that an update changes, in words for the preview. */
export type FieldChange = { field: ImportField; from: string; to: string };

/** What the import would do with one row. */
export type RowOutcome =
  | { kind: "create"; row: number; values: RosterValues }
  | {
      kind: "update";
      row: number;
      athleteId: string;
      version: number;
      values: RosterValues;
      /** Teams that the athlete was not on before; by name. */
      joins: string[];
      changes: FieldChange[];
    }
  | { kind: "unchanged"; row: number; athleteId: string; name: string }
  | { kind: "error"; row: number; name: string; faults: RowFault[] };
