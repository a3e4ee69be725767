import { type Sensation, sensations } from "../../assessments/findings";
import { fullName } from "../../athletes/athlete";
import { type LocalDate, localDateIn } from "../../calendar";
import { type Side, sides } from "../../sides";
import { comparedText } from "../../text/compared-text";
import { isFormula, unprotected } from "../../text/csv";
import { readDate } from "../import/date";
import { wordsChosen } from "../import/words";
import { sideOf, testFieldLabels, type unitInHeader, unitOf, valueIn } from "./test-columns";
import type {
  ReadTestRow,
  ReadValue,
  TestChoices,
  TestColumns,
  TestedAthlete,
  TestFault,
  TestFaultCode,
  TestField,
} from "./test-file";
import type { TestedAthletes } from "./tested-athletes";
import { isMain, type ValueCode, valueCodeOf, valueLabels, valueScales } from "./value-codes";

/** What reading a row needs besides its cells. */
export type TestRowContext = {
  columns: TestColumns;
  /** The unit that the header of each column names, as {@link unitInHeader} finds it. */
  units: readonly ReturnType<typeof unitInHeader>[];
  choices: TestChoices;
  athletes: TestedAthletes;
  /** Who may have measured, by name and by address as `comparedText` has them. */
  testers: ReadonlyMap<string, string>;
};

type HeaderUnits = Map<TestField, ReturnType<typeof unitInHeader>>;

/** One row while it is read. */
class TestRowDraft implements ReadTestRow {
  name = "";
  athlete: TestedAthlete | null = null;
  takenOn: LocalDate | null = null;
  dateOrder: ReadTestRow["dateOrder"] = null;
  values: ReadValue[] = [];
  sensation: ReadTestRow["sensation"] = {};
  painNrs: number | null = null;
  note = "";
  testerId: string | null = null;
  readonly faults: TestFault[] = [];

  constructor(
    readonly row: number,
    readonly cells: ReadonlyMap<TestField, string>,
    readonly context: TestRowContext,
  ) {}

  cell(field: TestField): string | undefined {
    return this.cells.get(field);
  }

  fault(code: TestFaultCode, field: TestField | null, message: string): null {
    this.faults.push({ code, field, value: (field && this.cell(field)) ?? "", message });
    return null;
  }
}

/**
 * Reads one line of a file of tests: one value of one side (long), or a column for each (wide). What
 * cannot be read becomes a fault that says what to do. `row` is the line in the sheet.
 */
export function readTestRow(
  cells: readonly string[],
  row: number,
  context: TestRowContext,
): ReadTestRow {
  const byField = new Map<TestField, string>();
  const draft = new TestRowDraft(row, byField, context);
  const units: HeaderUnits = new Map();
  cells.forEach((raw, index) => {
    const field = context.columns[index];
    const cell = unprotected(raw.trim());
    if (index >= context.columns.length && cell !== "")
      draft.fault("cells_too_many", null, tooMany);
    if (!field || cell === "") return;
    byField.set(field, cell);
    units.set(field, context.units[index] ?? null);
    if (isFormula(raw.trim())) draft.fault("formula", field, pasteValues);
  });
  readAthlete(draft);
  readDay(draft);
  readFindings(draft);
  readLongValue(draft, units);
  for (const field of byField.keys()) {
    const wide = valueIn(field);
    if (wide) readValue(draft, field, { ...wide, headerUnit: units.get(field) ?? null });
  }
  const asksValue = draft.values.length === 0 && draft.faults.length === 0;
  if (asksValue)
    draft.fault("value_missing", "value", "This row has no value; fill it in or delete it");
  const { context: _, cells: __, ...read } = draft;
  return read;
}

const tooMany =
  "This row has more cells than the header; put a cell that contains the separator in quotes";
const pasteValues = "This cell is a formula; copy the sheet and paste its values only";

/** Says whom a row names, without reading the rest of it; null: nobody here. */
export function athletesOfRows({
  columns,
  athletes,
}: Pick<TestRowContext, "columns" | "athletes">): (
  cells: readonly string[],
) => TestedAthlete | null {
  const [talusId, externalId, email] = keyFields.map((field) => columns.indexOf(field));
  const cell = (cells: readonly string[], at = -1) => unprotected(cells[at]?.trim() ?? "");
  return (cells) =>
    athletes.find({
      ...{ talusId: cell(cells, talusId), externalId: cell(cells, externalId) },
      email: cell(cells, email),
    });
}

const keyFields = ["talus_id", "external_id", "email"] as const;

function readAthlete(draft: TestRowDraft): void {
  const [talusId, externalId, email] = keyFields.map((field) => draft.cell(field));
  const said = { talusId, externalId, email };
  const named = externalId ?? email ?? talusId;
  draft.name = draft.cell("athlete") ?? named ?? "";
  if (named === undefined) {
    draft.fault("athlete_missing", "external_id", "Say whose test this is: an ID or an e-mail");
    return;
  }
  draft.athlete = draft.context.athletes.find(said);
  if (draft.athlete) draft.name = fullName(draft.athlete);
  else {
    const field = said.talusId ? "talus_id" : said.externalId ? "external_id" : "email";
    draft.fault(
      "athlete_unknown",
      field,
      `Nobody on your roster is ${named}; import the athletes first`,
    );
  }
}

const zoned = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})$/i;
const timeOfDay = /[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?m\.?)?$/i;

/** The athlete's day; a time without a zone is theirs, one with a zone is read where they are. */
function readDay(draft: TestRowDraft): void {
  const field = "taken_at";
  const cell = draft.cell(field);
  if (cell === undefined) {
    draft.fault("date_missing", field, "Say on which day this was measured");
    return;
  }
  if (zoned.test(cell) && draft.athlete) {
    draft.takenOn = localDateIn(draft.athlete.timeZone, new Date(cell.replace(" ", "T")));
    return;
  }
  const day = zoned.test(cell) ? cell.slice(0, 10) : cell.slice(0, 60).replace(timeOfDay, "");
  const reading = readDate(day, draft.context.choices.dateOrder);
  if (reading.kind === "date") {
    draft.takenOn = reading.date;
    draft.dateOrder = reading.evidence;
  } else if (reading.kind === "ambiguous") {
    const { day_first, month_first } = reading.both;
    draft.fault(
      "date_order",
      field,
      `${cell} is ${day_first} or ${month_first}: say whether the day or the month comes first`,
    );
  } else {
    const why =
      reading.kind === "impossible" ? reading.message : `${cell} is no day that can be read`;
    draft.fault("date_invalid", field, `${why}; write it as 2026-03-21`);
  }
}

function readLongValue(draft: TestRowDraft, units: HeaderUnits): void {
  if (draft.cell("value") === undefined) return;
  const code = readCode(draft);
  const side = readSide(draft);
  if (code && side)
    readValue(draft, "value", { code, side, headerUnit: units.get("value") ?? null });
}

/** The test of a row; a method that names a test says more than "knee to wall" alone. */
function readCode(draft: TestRowDraft): ValueCode | null {
  const [test, method] = [draft.cell("test_code"), draft.cell("method")];
  const word = test ?? method;
  if (word === undefined) return draft.fault("test_missing", "test_code", "Say which test this is");
  const chosen = wordsChosen(draft.context.choices.tests);
  const code = chosen.get(comparedText(word)) ?? valueCodeOf(word);
  const byMethod = method === undefined ? null : valueCodeOf(method);
  if (byMethod && isMain(byMethod) && (code === null || isMain(code))) return byMethod;
  return code ?? draft.fault("test_unknown", "test_code", `Say which test “${word}” is`);
}

function readSide(draft: TestRowDraft): Side | null {
  const side = sideOf(draft.cell("side") ?? "");
  return side ?? draft.fault("side_unknown", "side", "Write left or right");
}

type Where = { code: ValueCode; side: Side; headerUnit: ReturnType<typeof unitOf> };

function readValue(draft: TestRowDraft, field: TestField, { code, side, headerUnit }: Where): void {
  const cell = (draft.cell(field) ?? "").normalize("NFKC");
  const [, digits, sign = ""] =
    /^(-?\d{1,9}(?:[.,]\d{1,9})?)\s*(\p{L}{1,8}|["″°])?$/u.exec(cell) ?? [];
  if (digits === undefined) {
    draft.fault("value_invalid", field, `Write ${valueLabels[code]} as a number, such as 10.5`);
    return;
  }
  const said = sign === "" ? (unitOf(draft.cell("unit") ?? "") ?? headerUnit) : unitOf(sign);
  const unit = unitFor(draft, field, { code, said, isUnknown: sign !== "" && said === null });
  if (unit === null) return;
  const attempt = Number(draft.cell("attempt") ?? Number.NaN);
  draft.values.push({
    ...{ code, side, unit, value: Number(digits.replace(",", ".")) },
    attempt: Number.isInteger(attempt) ? attempt : null,
    isValid: !/^(?:no|n|false|0|invalid)$/i.test(draft.cell("valid") ?? ""),
  });
}

type SaidUnit = { code: ValueCode; said: ReturnType<typeof unitOf>; isUnknown: boolean };

function unitFor(draft: TestRowDraft, field: TestField, { code, said, isUnknown }: SaidUnit) {
  const scale = valueScales[code];
  const isLength = said === "cm" || said === "mm" || said === "in";
  const fits = said === null ? !isUnknown : scale === "length" ? isLength : said === scale;
  if (!fits)
    return draft.fault(
      "unit_wrong",
      field,
      `${valueLabels[code]} is told in ${unitWordsOf[scale]}`,
    );
  if (scale !== "length") return scale;
  const unit = isLength ? said : draft.context.choices.unit;
  const message = `${draft.cell(field)} has no unit: say whether such lengths are in cm, inches or mm`;
  return unit ?? draft.fault("unit_missing", field, message);
}

const unitWordsOf = {
  length: "cm, in or mm",
  deg: "degrees",
  s: "seconds",
  reps: "whole raises",
} as const;

function readFindings(draft: TestRowDraft): void {
  draft.note = (draft.cell("note") ?? "").slice(0, 1000);
  const pain = draft.cell("pain_nrs");
  if (pain !== undefined) {
    if (/^(?:10|\d)$/.test(pain)) draft.painNrs = Number(pain);
    else draft.fault("word_unknown", "pain_nrs", "Pain is a whole number from 0 to 10");
  }
  const felt = draft.cell("sensation");
  const sensation = sensations.find((one) => one === comparedText(felt ?? ""));
  if (sensation) draft.sensation = sensationOn(draft, sensation);
  else if (felt !== undefined)
    draft.fault(
      "word_unknown",
      "sensation",
      `${testFieldLabels.sensation}: use one of ${sensations.join(", ")}`,
    );
  const tester = draft.cell("tester");
  if (tester === undefined) return;
  draft.testerId = draft.context.testers.get(comparedText(tester)) ?? null;
  if (draft.testerId === null && !draft.context.choices.testerIsMe)
    draft.fault("tester_unknown", "tester", `${tester} is no coach or assistant here`);
}

function sensationOn(draft: TestRowDraft, felt: Sensation): ReadTestRow["sensation"] {
  const side = sideOf(draft.cell("side") ?? "");
  return Object.fromEntries((side ? [side] : sides).map((one) => [one, felt]));
}
