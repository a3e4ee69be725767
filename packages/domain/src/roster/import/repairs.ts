import type { FaultCode, ImportField, RowFault, RowOutcome } from "./import";

/** One decision or correction that mends several rows. */
export type Repair = {
  code: FaultCode;
  field: ImportField | null;
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

const samplesShown = 5;
const valuesShown = 20;

/** The faults of an import, grouped by what mends them; the repair of most rows first. */
export function groupRepairs(outcomes: readonly RowOutcome[]): Repair[] {
  const groups = new Map<string, Repair>();
  const values = new Map<string, Map<string, number>>();
  const lastRow = new Map<string, number>();
  for (const outcome of outcomes) {
    if (outcome.kind !== "error") continue;
    for (const fault of outcome.faults) {
      const key = keyOf(fault);
      const group = groups.get(key) ?? emptyRepair(fault);
      groups.set(key, group);
      if (group.field !== fault.field) group.field = null;
      group.rows += lastRow.get(key) === outcome.row ? 0 : 1;
      lastRow.set(key, outcome.row);
      const counts = values.get(key) ?? new Map<string, number>();
      values.set(key, counts.set(fault.value, (counts.get(fault.value) ?? 0) + 1));
      const { value, message } = fault;
      if (group.samples.length < samplesShown)
        group.samples.push({ row: outcome.row, name: outcome.name, value, message });
    }
  }
  for (const [key, group] of groups) group.values = mostFrequent(values.get(key) ?? new Map());
  return [...groups.values()].toSorted((a, b) => b.rows - a.rows);
}

/** One answer settles the unit of both sides; anything else is mended field by field. */
function keyOf({ code, field }: RowFault): string {
  return code === "target_unit" ? code : `${code}:${field}`;
}

function emptyRepair({ code, field }: RowFault): Repair {
  return { code, field, title: titles[code], rows: 0, values: [], samples: [] };
}

function mostFrequent(counts: ReadonlyMap<string, number>): Repair["values"] {
  return [...counts]
    .map(([value, rows]) => ({ value, rows }))
    .toSorted((a, b) => b.rows - a.rows)
    .slice(0, valuesShown);
}
