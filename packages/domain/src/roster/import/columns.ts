import { plainHeader } from "./header";
import { type ColumnMap, type ImportField, importFields } from "./import";

/** How each column is named on screen. */
export const fieldLabels = {
  external_id: "External ID",
  given_name: "First name",
  family_name: "Last name",
  full_name: "Full name",
  email: "E-mail",
  phone: "Phone",
  date_of_birth: "Date of birth",
  sex: "Sex",
  athlete_type: "Athlete type",
  dominant_leg: "Dominant leg",
  groups: "Teams",
  coach_email: "Coach e-mail",
  units: "Units",
  time_zone: "Time zone",
  target_cm_left: "Target left, cm",
  target_cm_right: "Target right, cm",
  routine: "Routine",
  start_date: "Start date",
  status: "Status",
  talus_id: "Talus ID",
} as const satisfies Record<ImportField, string>;

/** Other names that platforms and coaches give the columns, in the form of {@link plainHeader}. */
const synonyms: Record<Exclude<ImportField, "routine" | "talus_id">, string> = {
  external_id:
    "id,athlete id,athlete no,athlete number,client id,member id,membership number,reference,code",
  given_name: "first name,firstname,forename,client first name,athlete first name,voornaam",
  family_name: "last name,lastname,surname,client last name,athlete last name,achternaam",
  full_name: "name,athlete,athlete name,client,client name",
  email: "e mail,mail,email address,e mail address,client email,athlete email",
  phone: "phone number,mobile,mobile number,mobile phone,telephone,tel,cell",
  date_of_birth: "dob,birth date,birthdate,birthday,born",
  sex: "gender",
  athlete_type: "type,sport,discipline,client type",
  dominant_leg: "dominant side,dominant foot,leg dominance,footedness",
  groups: "group,team,teams,squad,squads,tags,training group",
  coach_email: "coach,coach e mail,trainer email,coach email address",
  units: "unit,unit system,measurement units",
  time_zone: "timezone,tz",
  target_cm_left:
    "target left,left target,target l,goal left,left goal,target left cm,left target cm",
  target_cm_right:
    "target right,right target,target r,goal right,right goal,target right cm,right target cm",
  start_date: "start,plan start,starts on",
  status: "state",
};

const fieldByHeader = new Map<string, ImportField>();
for (const field of importFields) fieldByHeader.set(plainHeader(field), field);
for (const [field, names] of Object.entries(synonyms))
  for (const name of names.split(",")) fieldByHeader.set(name, field as ImportField);

/** The field that a header names, or null: not known. */
export function fieldOf(header: string): ImportField | null {
  return fieldByHeader.get(plainHeader(header)) ?? null;
}

/**
 * Maps each header of a file to its field, by name or synonym. Of two columns that claim a field the
 * fuller one gets it, the first where both are alike; the other, and any that is not known, is left
 * out (null) until the coach says otherwise.
 */
export function mapColumns(
  headers: readonly string[],
  rows: Iterable<readonly string[]> = [],
): ColumnMap {
  return oneColumnEach(headers.map(fieldOf), rows);
}

/** Fields as their columns claim them, each left to one column: the fullest, the first of those alike. */
export function oneColumnEach<F>(
  claimed: readonly (F | null)[],
  rows: Iterable<readonly string[]>,
): (F | null)[] {
  const holder = new Map<F, number>();
  const filled = doublyMapped(claimed).length > 0 ? filledCells(rows) : [];
  claimed.forEach((field, index) => {
    if (field === null) return;
    const rival = holder.get(field);
    if (rival === undefined || (filled[index] ?? 0) > (filled[rival] ?? 0))
      holder.set(field, index);
  });
  return claimed.map((field, index) =>
    field !== null && holder.get(field) === index ? field : null,
  );
}

/** How many rows have something in each column. */
export function filledCells(rows: Iterable<readonly string[]>): number[] {
  const filled: number[] = [];
  for (const cells of rows)
    cells.forEach((cell, column) => {
      filled[column] = (filled[column] ?? 0) + (cell.trim() === "" ? 0 : 1);
    });
  return filled;
}

/** Fields that two columns claim at once; an import with such a map is refused. */
export function doublyMapped<F>(columns: readonly (F | null)[]): F[] {
  const held = columns.filter((field) => field !== null);
  return [...new Set(held.filter((field, at) => held.indexOf(field) < at))];
}
