import { type ColumnsOf, columnOf, type Field } from "../columns.sql";

type ColumnType = "text" | "text[]" | "date" | "float8" | "uuid";

/** Every field of an athlete that people enter, with the type of its column: the one place that names them. */
export const athleteColumns = {
  givenName: "text",
  familyName: "text",
  email: "text",
  phone: "text",
  externalId: "text",
  birthDate: "date",
  sex: "text",
  athleteType: "text",
  athleteTypeId: "uuid",
  dominantSide: "text",
  units: "text",
  timeZone: "text",
  targetCmLeft: "float8",
  targetCmRight: "float8",
  trainingWeek: "text[]",
  equipment: "text[]",
  complaints: "text[]",
  askFirst: "text[]",
  status: "text",
  pauseReason: "text",
  pausedUntil: "date",
} as const satisfies Partial<Record<Field<"Athlete">, ColumnType>>;

/** A field of an athlete that has a column. */
export type AthleteField = keyof typeof athleteColumns;

/** All of them, in the order of the table. */
export const athleteFields = Object.keys(athleteColumns) as AthleteField[];

/** What pausing, archiving and restoring write; a form leaves them alone. */
const statusFields: readonly AthleteField[] = ["status", "pauseReason", "pausedUntil"];

/** What the form of an athlete writes. */
export const formFields = athleteFields.filter((field) => !statusFields.includes(field));

/** What no file of a roster holds, and why; every other field is imported and exported. */
export const leftOutOfFiles = {
  trainingWeek: "seven days in one cell; a new athlete gets the usual week of the type",
  equipment: "told by the athlete, at the first test",
  complaints: "told by the athlete, at the first test",
  askFirst: "told by the athlete, at the first test, and nobody else's to hand on",
  pauseReason: "a sentence for the coach; a file says whether somebody pauses",
  pausedUntil: "goes with the reason",
} as const satisfies Partial<Record<AthleteField, string>>;

/** What a file of a roster brings and an export writes; a type of one's own goes by its name. */
export const fileFields = athleteFields.filter(
  (field): field is Exclude<AthleteField, keyof typeof leftOutOfFiles> =>
    !(field in leftOutOfFiles),
);

/** SQL that reads fields of the athlete `alias` under their own names. */
export function readColumns<F extends AthleteField>(
  alias: string,
  fields: readonly F[],
): ColumnsOf<"Athlete", F> {
  return fields.map((field) => `${alias}.${columnOf(field)} AS "${field}"`).join(", ");
}

/** SQL of the columns of fields, for an INSERT. */
export function columnsOf(fields: readonly AthleteField[]): string {
  return fields.map(columnOf).join(", ");
}

/** SQL of placeholders for the values of fields; `first` is the number of the first one. */
export function placeholders(fields: readonly AthleteField[], first: number): string {
  return fields.map((field, index) => placeholder(field, first + index)).join(", ");
}

/** SQL that sets fields to placeholders, for an UPDATE. */
export function setColumns(fields: readonly AthleteField[], first: number): string {
  return fields
    .map((field, index) => `${columnOf(field)} = ${placeholder(field, first + index)}`)
    .join(", ");
}

/** SQL that sets fields to those of the row `alias`, for an UPDATE of many. */
export function setFromRow(alias: string, fields: readonly AthleteField[]): string {
  return fields.map((field) => `${columnOf(field)} = ${alias}."${field}"`).join(", ");
}

/** SQL of fields of the row `alias`, in the order of {@link columnsOf}. */
export function fromRow(alias: string, fields: readonly AthleteField[]): string {
  return fields.map((field) => `${alias}."${field}"`).join(", ");
}

/** SQL that says what a JSON row holds: fields by their own names, with their types. */
export function rowColumns(fields: readonly AthleteField[]): string {
  return fields.map((field) => `"${field}" ${athleteColumns[field]}`).join(", ");
}

function placeholder(field: AthleteField, number: number): string {
  return `$${number}::${athleteColumns[field]}`;
}
