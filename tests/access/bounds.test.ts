import { appRouter } from "@talus/api/root";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { unboundedFieldsOf } from "../support/unbounded-fields";

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { inputs: unknown[] } }>,
);

test.each(procedures)(
  "%s bounds every text, list, record and number of its input",
  (_, { _def }) => {
    expect(unboundedFieldsOf(_def.inputs)).toEqual([]);
  },
);

describe("the walk over an input", () => {
  const found = (shape: z.ZodRawShape) => unboundedFieldsOf([z.object(shape)]);

  test("names every place without an end, however deep and whatever it is wrapped in", () => {
    const note = z.string();
    expect(
      found({
        note: note.nullish().transform((text) => text ?? ""),
        mail: z.email(),
        day: z.string().regex(/^\d+$/),
        ids: z.array(z.uuid()),
        pages: z.array(z.object({ count: z.int(), from: z.number().min(0) })).max(2),
        byName: z.record(z.string().max(5), z.boolean()),
        late: z
          .string()
          .max(3)
          .transform((text) => text.repeat(9))
          .pipe(note),
        either: z.union([z.literal("a"), z.looseObject({})]),
        anything: z.unknown(),
      }),
    ).toEqual([
      ...["anything: unknown", "byName: record", "day: text", "either: any key", "ids: list"],
      ...[
        "late: text",
        "mail: text",
        "note: text",
        "pages[].count: number",
        "pages[].from: number",
      ],
    ]);
  });

  test("lets pass what ends", () => {
    expect(
      found({
        id: z.uuid(),
        note: z.string().trim().max(10).nullish(),
        ids: z.array(z.uuidv7()).max(3).default([]),
        count: z.int().min(1).max(7),
        share: z.number().positive().lt(1),
        chosen: z.partialRecord(z.enum(["a", "b"]), z.boolean()),
      }),
    ).toEqual([]);
  });
});
