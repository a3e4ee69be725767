import { type Side, sides } from "../../sides";
import type { LengthUnit } from "../../units";
import { oneColumnEach } from "../import/columns";
import { plainHeader } from "../import/header";
import { type TestColumns, type TestField, testLongFields, type WideField } from "./test-file";
import { type ValueCode, valueCodeOf, valueCodes, valueLabels } from "./value-codes";

/** Every field that a column of tests may hold. */
export const testFields: readonly TestField[] = [
  ...testLongFields,
  ...valueCodes.flatMap((code) => sides.map((side) => wideField(code, side))),
];

/** How each column is named on screen. */
export const testFieldLabels = Object.fromEntries([
  ...Object.entries({
    external_id: "External ID",
    talus_id: "Talus ID",
    email: "E-mail",
    athlete: "Name, to look at",
    test_code: "Test",
    method: "Method",
    side: "Side",
    value: "Value",
    unit: "Unit",
    taken_at: "Day",
    tester: "Tester",
    attempt: "Try",
    valid: "Counts",
    sensation: "Felt where",
    pain_nrs: "Pain, 0 to 10",
    note: "Note",
  }),
  ...valueCodes.flatMap((code) =>
    sides.map((side) => [`${code}_${side}`, `${valueLabels[code]}, ${side}`]),
  ),
]) as Record<TestField, string>;

const synonyms: Partial<Record<TestField, string>> = {
  external_id:
    "id,athlete id,athlete no,athlete number,client id,member id,membership number,reference,code",
  email: "e mail,mail,email address,e mail address,client email,athlete email",
  athlete: "name,athlete name,full name,client,client name,given name,first name",
  test_code: "test,test name,measure,metric,protocol",
  method: "test method,position",
  side: "leg,limb,foot,l r,left right",
  value: "result,score,distance,measurement,reading",
  unit: "units,uom",
  taken_at: "date,day,test date,tested on,taken on,date taken,timestamp,recorded,measured on",
  tester: "tested by,coach,assessor,measured by,tester email,coach email",
  attempt: "try,trial,attempt no,rep,attempt number",
  valid: "counts,is valid,ok",
  sensation: "felt,felt where,limited by",
  pain_nrs: "pain,nrs,pain score,vas",
  note: "notes,comment,comments,remark,remarks",
};

const fieldByHeader = new Map<string, TestField>();
for (const field of testLongFields)
  for (const name of [field, ...(synonyms[field]?.split(",") ?? [])])
    fieldByHeader.set(plainHeader(name), field);

const sideWords = new Map<string, Side>([
  ["left", "left"],
  ["l", "left"],
  ["lt", "left"],
  ["right", "right"],
  ["r", "right"],
  ["rt", "right"],
]);

const unitWords = new Map<string, LengthUnit | "deg" | "s" | "reps">([
  ["cm", "cm"],
  ["mm", "mm"],
  ["in", "in"],
  ["inch", "in"],
  ["inches", "in"],
  ["deg", "deg"],
  ["degrees", "deg"],
  ["s", "s"],
  ["sec", "s"],
  ["seconds", "s"],
  ["reps", "reps"],
]);

/** The unit that a word names, or null: none that is known. */
export function unitOf(word: string): LengthUnit | "deg" | "s" | "reps" | null {
  const sign = { '"': "in", "″": "in", "°": "deg" } as const;
  return unitWords.get(plainHeader(word)) ?? sign[word.trim() as keyof typeof sign] ?? null;
}

/** The side that a word names, or null. */
export function sideOf(word: string): Side | null {
  return sideWords.get(plainHeader(word)) ?? null;
}

/** The unit that a header names: "KTW left (cm)" is in cm; null where it names none. */
export function unitInHeader(header: string): ReturnType<typeof unitOf> {
  if (/["″]\s*\)?$/.test(header)) return "in";
  const words = plainHeader(header).split(" ");
  return words.length > 1 ? unitOf(words.at(-1) ?? "") : null;
}

/**
 * The field that a header names, by name or synonym, or as a test with a side: null where it is not known.
 *
 * @example testFieldOf("KTW left (cm)") // "standing_knee_to_wall_left"
 */
export function testFieldOf(header: string): TestField | null {
  const known = fieldByHeader.get(plainHeader(header));
  if (known) return known;
  const words = plainHeader(header).split(" ");
  const named = words.filter((word, at) => at === 0 || !unitWords.has(word));
  const side = named.map((word) => sideWords.get(word)).find((one) => one !== undefined);
  const test = valueCodeOf(named.filter((word) => !sideWords.has(word)).join(" "));
  return side && test ? wideField(test, side) : null;
}

/** The field of a test's value on a side. */
function wideField(code: ValueCode, side: Side): WideField {
  return `${code}_${side}`;
}

const wideFields = new Map<TestField, { code: ValueCode; side: Side }>(
  valueCodes.flatMap((code) =>
    sides.map((side) => [wideField(code, side), { code, side }] as const),
  ),
);

/** The test and the side of a wide field; null: it is no such field. */
export function valueIn(field: TestField): { code: ValueCode; side: Side } | null {
  return wideFields.get(field) ?? null;
}

/** Maps each header to its field; of two that claim one the fuller gets it, the other is left out. */
export function mapTestColumns(
  headers: readonly string[],
  rows: Iterable<readonly string[]>,
): TestColumns {
  return oneColumnEach(headers.map(testFieldOf), rows);
}
