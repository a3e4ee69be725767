import type { FaultCode, ImportField, RowOutcome } from "./import";

/** One decision or correction that mends several rows. */
export type Repair<Code = FaultCode, Field = ImportField> = {
  /** Tells it from the other repairs of a file. */
  key: string;
  code: Code;
  field: Field | null;
  title: string;
  /** How many rows wait for it. */
  rows: number;
  /** The distinct cells at fault with how often each stands there, most frequent first; at most 20. */
  values: { value: string; rows: number }[];
  /** The first rows, to look at. */
  samples: { row: number; name: string; value: string; message: string }[];
};

const titles = {
  quote_open: "A quote is not closed",
  line_break: "A cell over several lines",
  cells_too_many: "More cells than columns",
  formula: "A formula instead of its value",
  name_missing: "No first name",
  type_missing: "No athlete type",
  type_unknown: "Athlete type not known",
  type_archived: "Athlete type is archived",
  name_split: "Which part is the last name?",
  unseen_character: "A character that nobody sees",
  short_id: "The same ID without its zeros?",
  namesake: "The same person?",
  date_order: "Date of birth reads two ways",
  date_impossible: "Not a date of the calendar",
  date_unreadable: "Date not readable",
  date_out_of_range: "Birth date cannot be",
  email_invalid: "E-mail address not valid",
  value_unknown: "Word not known",
  value_invalid: "Value not valid",
  clear_refused: "Cannot be cleared",
  target_unit: "Target looks like inches",
  duplicate_external_id: "Same athlete twice",
  duplicate_email: "Same e-mail address twice",
  duplicate_person: "Same person twice",
  match_conflict: "Address or ID belongs to somebody else",
  out_of_scope: "Athlete of another coach",
  team_needed: "No team of yours",
  team_not_yours: "Team of another coach",
  coach_unknown: "Coach not known",
} as const satisfies Record<FaultCode, string>;

/** What stands in a cell that has no such fault. */
export const expectedCells = {
  quote_open: "a closed quote",
  line_break: "one line",
  cells_too_many: "a cell for each column",
  formula: "the value",
  name_missing: "a first name",
  type_missing: "runner or lifter",
  type_unknown: "runner or lifter",
  type_archived: "a type in use",
  name_split: "Last, First",
  unseen_character: "letters that are seen",
  short_id: "the whole ID",
  namesake: "an ID or an e-mail",
  date_order: "a day, such as 2004-03-21",
  date_impossible: "a day, such as 2004-03-21",
  date_unreadable: "a day, such as 2004-03-21",
  date_out_of_range: "a birth date",
  email_invalid: "an e-mail address",
  value_unknown: "a known word",
  value_invalid: "a value that can be",
  clear_refused: "a value, or nothing",
  target_unit: "a number in cm",
  duplicate_external_id: "each athlete once",
  duplicate_email: "each address once",
  duplicate_person: "each person once",
  match_conflict: "one athlete's ID and address",
  out_of_scope: "an athlete of yours",
  team_needed: "a team of yours",
  team_not_yours: "a team of yours",
  coach_unknown: "a coach who is here",
} as const satisfies Record<FaultCode, string>;

const samplesShown = 5;
const valuesShown = 20;

/** A row with what is wrong with it. */
export type FaultyRow<Code, Field> = {
  row: number;
  name: string;
  faults: readonly { code: Code; field: Field | null; value: string; message: string }[];
};

/** The faults of an import, grouped by what mends them; the repair of most rows first. */
export function groupRepairs(outcomes: readonly RowOutcome[]): Repair[] {
  const faulty = outcomes.filter((outcome) => outcome.kind === "error");
  return groupFaults(faulty, (code) => ({ title: titles[code], isOne: code === "target_unit" }));
}

/** The same of any rows; a code that `isOne` is settled by one answer whatever the field. */
export function groupFaults<Code extends string, Field extends string>(
  faulty: readonly FaultyRow<Code, Field>[],
  about: (code: Code) => { title: string; isOne?: boolean },
): Repair<Code, Field>[] {
  const groups = new Map<string, Repair<Code, Field>>();
  const values = new Map<string, Map<string, number>>();
  const lastRow = new Map<string, number>();
  for (const { row, name, faults } of faulty) {
    for (const { code, field, value, message } of faults) {
      const { title, isOne = false } = about(code);
      const key = isOne ? code : `${code}:${field}`;
      const group = groups.get(key) ?? {
        key,
        code,
        field,
        title,
        rows: 0,
        values: [],
        samples: [],
      };
      groups.set(key, group);
      if (group.field !== field) group.field = null;
      group.rows += lastRow.get(key) === row ? 0 : 1;
      lastRow.set(key, row);
      const counts = values.get(key) ?? new Map<string, number>();
      values.set(key, counts.set(value, (counts.get(value) ?? 0) + 1));
      if (group.samples.length < samplesShown) group.samples.push({ row, name, value, message });
    }
  }
  for (const [key, group] of groups) group.values = mostFrequent(values.get(key) ?? new Map());
  return [...groups.values()].toSorted((a, b) => b.rows - a.rows);
}

function mostFrequent(counts: ReadonlyMap<string, number>): Repair["values"] {
  return [...counts]
    .map(([value, rows]) => ({ value, rows }))
    .toSorted((a, b) => b.rows - a.rows)
    .slice(0, valuesShown);
}

/** The repairs of two parts of a file as one list; how often a cell stands there is told of those most frequent in a part. */
export function joinRepairs<Code extends string, Field extends string>(
  one: readonly Repair<Code, Field>[],
  other: readonly Repair<Code, Field>[],
): Repair<Code, Field>[] {
  const joined = new Map(one.map((repair) => [repair.key, repair]));
  for (const repair of other) {
    const before = joined.get(repair.key);
    joined.set(repair.key, before ? joinedRepair(before, repair) : repair);
  }
  return [...joined.values()].toSorted((a, b) => b.rows - a.rows);
}

function joinedRepair<Code, Field>(
  one: Repair<Code, Field>,
  other: Repair<Code, Field>,
): Repair<Code, Field> {
  const counts = new Map(one.values.map(({ value, rows }) => [value, rows]));
  for (const { value, rows } of other.values) counts.set(value, (counts.get(value) ?? 0) + rows);
  return {
    ...one,
    field: one.field === other.field ? one.field : null,
    rows: one.rows + other.rows,
    values: mostFrequent(counts),
    samples: [...one.samples, ...other.samples]
      .toSorted((a, b) => a.row - b.row)
      .slice(0, samplesShown),
  };
}
