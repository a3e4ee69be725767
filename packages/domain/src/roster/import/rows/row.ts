import type { AthleteType } from "../../../athletes/athlete";
import { athleteFields, birthDateFault } from "../../../athletes/athlete.schema";
import type { LocalDate } from "../../../calendar";
import { teamName } from "../../../teams/team.schema";
import { splitTeams } from "../../../teams/team-cell";
import { comparedText } from "../../../text/compared-text";
import { isFormula, unprotected } from "../../../text/csv";
import { type DateOrder, readDate } from "../date";
import type { ColumnMap, ImportChoices, ImportField, NamedType, ReadRow } from "../import";
import { dominantWords, sexWords, statusWords, typeWords, unitWords, wordsChosen } from "../words";
import { RowDraft } from "./draft";
import { readFullName } from "./name";
import { readTarget } from "./target";

/** What reading a row needs besides its cells. */
export type RowContext = {
  columns: ColumnMap;
  choices: ImportChoices;
  today: LocalDate;
  /** The organisation's own types, by which a cell may name one. */
  ownTypes?: readonly (NamedType & { base: AthleteType })[];
};

/**
 * Reads one line of a roster. Blank cells leave the athlete unchanged, `-` clears; everything that
 * cannot be read becomes a fault that says what to do. `row` is the line in the sheet, header = 1.
 */
export function readRow(cells: readonly string[], row: number, context: RowContext): ReadRow {
  const draft: Draft = Object.assign(new RowDraft(), { context, dateOrder: null });
  const byField = new Map<ImportField, string>();
  const cleared = new Set<ImportField>();
  cells.forEach((raw, index) => {
    const cell = unprotected(raw.trim());
    const field = context.columns[index];
    if (field && isFormula(raw.trim())) draft.fault("formula", field, raw.trim(), pasteValues);
    else if (cell !== "" && field) byField.set(field, cell);
    if (field && raw.trim() === "-") cleared.add(field);
    if (cell !== "" && index >= context.columns.length)
      draft.fault("cells_too_many", null, cell, tooMany);
  });
  for (const field of readingOrder) {
    const cell = byField.get(field);
    if (cell === undefined || breaksOff(draft, field, cell)) continue;
    readers[field](draft, cell, cleared.has(field));
  }
  const { patch, faults, dateOrder } = draft;
  return { row, cells: byField, patch, faults, dateOrder };
}

/** Whether a cell goes over several lines, as no cell but that of teams does; that is a fault. */
function breaksOff(draft: Draft, field: ImportField, cell: string): boolean {
  if (field === "groups" || !/[\r\n]/.test(cell)) return false;
  const message =
    "This cell goes over several lines; close the quote that is open, or write it in one line";
  draft.fault("line_break", field, cell, message);
  return true;
}

type Draft = RowDraft & { context: RowContext; dateOrder: DateOrder | null };

const pasteValues = "This cell is a formula; copy the sheet and paste its values only";

const tooMany =
  "This row has more cells than the header; put a cell that contains the separator in quotes";

/** How each column is read; `clears` is true for a lone `-`. */
const readers: Record<ImportField, (draft: Draft, cell: string, clears: boolean) => void> = {
  talus_id(draft, cell, clears) {
    if (!clears) draft.patch.talusId = cell.toLowerCase();
  },
  external_id(draft, cell, clears) {
    if (draft.refusesUnseen("external_id", cell)) return;
    draft.patch.externalId = clears
      ? null
      : draft.checked("external_id", athleteFields.externalId, cell);
  },
  given_name(draft, cell, clears) {
    if (!draft.refusesClear("given_name", clears))
      draft.patch.givenName = draft.checked("given_name", athleteFields.givenName, cell);
  },
  family_name(draft, cell, clears) {
    draft.patch.familyName = clears
      ? ""
      : draft.checked("family_name", athleteFields.familyName, cell);
  },
  full_name(draft, cell, clears) {
    if (!draft.refusesClear("full_name", clears))
      readFullName(draft, cell, draft.context.choices.nameSplit);
  },
  email(draft, cell, clears) {
    draft.patch.email = clears ? null : draft.checked("email", athleteFields.email, cell);
  },
  phone(draft, cell, clears) {
    draft.patch.phone = clears
      ? null
      : draft.checked("phone", athleteFields.phone, cell.normalize("NFKC"));
  },
  date_of_birth(draft, cell, clears) {
    draft.patch.birthDate = clears ? null : readBirthDate(draft, cell);
  },
  sex(draft, cell) {
    draft.patch.sex = draft.word("sex", cell, sexWords);
  },
  athlete_type(draft, cell, clears) {
    if (!draft.refusesClear("athlete_type", clears)) readType(draft, cell);
  },
  dominant_leg(draft, cell) {
    draft.patch.dominantSide = draft.word("dominant_leg", cell, dominantWords);
  },
  groups(draft, cell, clears) {
    draft.patch.teams = clears ? [] : readTeams(draft, cell);
  },
  coach_email(draft, cell, clears) {
    if (!clears) draft.patch.coachEmail = draft.checked("coach_email", athleteFields.email, cell);
  },
  units(draft, cell, clears) {
    draft.patch.units = clears ? null : draft.word("units", cell, unitWords);
  },
  time_zone(draft, cell, clears) {
    draft.patch.timeZone = clears ? null : draft.checked("time_zone", athleteFields.timeZone, cell);
  },
  target_cm_left(draft, cell, clears) {
    const { suspiciousTargets } = draft.context.choices;
    draft.patch.targetCmLeft = clears
      ? null
      : readTarget(draft, "target_cm_left", cell, suspiciousTargets);
  },
  target_cm_right(draft, cell, clears) {
    const { suspiciousTargets } = draft.context.choices;
    draft.patch.targetCmRight = clears
      ? null
      : readTarget(draft, "target_cm_right", cell, suspiciousTargets);
  },
  // Plans are not made by an import: routines are assigned afterwards, with their own dry run.
  routine() {},
  start_date() {},
  status(draft, cell, clears) {
    if (!draft.refusesClear("status", clears)) readStatus(draft, cell);
  },
};

/** Every field after those it depends on: names before the full name, units before targets. */
const readingOrder = Object.keys(readers).toSorted(
  (a, b) => Number(a === "full_name") - Number(b === "full_name"),
) as ImportField[];

function readBirthDate(draft: Draft, cell: string): LocalDate | undefined {
  const field = "date_of_birth";
  const reading = readDate(cell, draft.context.choices.dateOrder);
  if (reading.kind === "ambiguous") {
    const { day_first, month_first } = reading.both;
    const message = `${cell} is ${day_first} or ${month_first}: say whether the day or the month comes first`;
    draft.fault("date_order", field, cell, message);
    return undefined;
  }
  if (reading.kind === "far_year") {
    draft.fault(
      "date_out_of_range",
      field,
      cell,
      `Nobody here was born in ${cell}; check the year`,
    );
    return undefined;
  }
  if (reading.kind !== "date") {
    const impossible = reading.kind === "impossible";
    const reason = impossible ? reading.message : `${cell} ${reading.reason ?? "is no date"}`;
    const code = impossible ? "date_impossible" : "date_unreadable";
    draft.fault(code, field, cell, `${reason}; write it as 2004-03-21`);
    return undefined;
  }
  draft.dateOrder = reading.evidence;
  const checked = athleteFields.birthDate.safeParse(reading.date);
  const problem = checked.success
    ? birthDateFault(checked.data, draft.context.today)
    : checked.error.issues[0]?.message;
  if (problem) draft.fault("date_out_of_range", field, cell, `${problem}; check the year`);
  return problem ? undefined : reading.date;
}

function readType(draft: Draft, cell: string): void {
  const { choices, ownTypes = [] } = draft.context;
  const word = comparedText(cell);
  const named = ownTypes.filter(({ name }) => comparedText(name) === word);
  const own = named.find(({ isArchived }) => !isArchived) ?? named[0];
  const chosen = own?.isArchived ? wordsChosen(choices.types).get(word) : undefined;
  const type = chosen ?? own?.base ?? typeWords.get(word) ?? wordsChosen(choices.types).get(word);
  const message = `Say whether “${cell}” is a runner or a lifter`;
  if (type) {
    draft.patch.athleteType = type;
    draft.patch.ownType =
      own && !chosen ? { id: own.id, name: own.name, isArchived: own.isArchived ?? false } : null;
  } else draft.fault("type_unknown", "athlete_type", cell, message);
}

function readStatus(draft: Draft, cell: string): void {
  const word = comparedText(cell);
  const status = statusWords.get(word) ?? wordsChosen(draft.context.choices.statuses).get(word);
  const message = `Say whether “${cell}” means active, paused or archived`;
  if (status) draft.patch.status = status;
  else draft.fault("value_unknown", "status", cell, message);
}

function readTeams(draft: Draft, cell: string): string[] {
  return splitTeams(cell).flatMap((name) => draft.checked("groups", teamName, name) ?? []);
}
