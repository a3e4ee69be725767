import { appRouter } from "@talus/api/root";
import { expect, test } from "vitest";
import { idFieldsOf } from "../support/id-fields";
import { rows } from "./ids/all-rows";

const procedures = appRouter._def.procedures as unknown as Record<
  string,
  { _def: { inputs: unknown[] } }
>;

test("every id field of every procedure is in the table, and no row lacks its field", () => {
  const taken = Object.entries(procedures).flatMap(([path, { _def }]) =>
    idFieldsOf(_def.inputs).map((field) => `${path} ${field}`),
  );
  const listed = Object.entries(rows).flatMap(([path, samples]) =>
    samples.flatMap((sample) => Object.keys(sample.fields).map((field) => `${path} ${field}`)),
  );
  expect([...new Set(listed)].sort()).toEqual(taken.sort());
});
