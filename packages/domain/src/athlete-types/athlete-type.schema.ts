import { z } from "zod";
import { athleteTypes, type DayKind, dayKinds } from "../athletes/athlete";
import { athleteFields } from "../athletes/athlete.schema";
import { dayKindLabels } from "../athletes/athlete-labels";
import { line } from "../text/text.schema";
import { dayRules, fullDayKinds, typeLimits } from "./type-rules";

const perWeek = z.int("Enter a whole number").min(0, "At least 0").max(7, "A week has seven days");
const range = z
  .object({ min: perWeek, max: perWeek })
  .refine(({ min, max }) => min <= max, { path: ["max"], message: "The most is below the least" });

const days = z.object(
  Object.fromEntries(dayKinds.map((kind) => [kind, z.enum(dayRules)])) as Record<
    DayKind,
    z.ZodEnum<{ full: "full"; short: "short"; none: "none" }>
  >,
);

/** A type of one's own as the form sends it; what the base does not allow is refused by its field. */
export const ownTypeInput = z
  .object({
    name: line(60, {
      tooLong: "Keep the name under 60 characters",
      empty: "Give the type a name",
    }).refine((name) => !(athleteTypes as readonly string[]).includes(name.toLowerCase()), {
      message: "Runner and lifter are there already; choose another name",
    }),
    base: z.enum(athleteTypes, "Choose runner or lifter"),
    targetCm: athleteFields.targetCm.nullish().transform((value) => value ?? null),
    rules: z.object({ full: range, total: range, days }),
  })
  .superRefine(({ base, rules }, context) => {
    const { fullMax, totalMin, totalMax } = typeLimits[base];
    const refuse = (path: string[], message: string) =>
      context.addIssue({ code: "custom", path: ["rules", ...path], message });
    if (rules.full.max > fullMax)
      refuse(["full", "max"], `At most ${fullMax} full sessions a week for this base`);
    if (rules.total.min < totalMin)
      refuse(["total", "min"], `At least ${totalMin} sessions a week keep the range`);
    if (rules.total.max > totalMax)
      refuse(["total", "max"], `At most ${totalMax} counted sessions a week`);
    if (rules.full.max > rules.total.max)
      refuse(["full", "max"], "More full sessions than sessions in all");
    for (const kind of dayKinds)
      if (rules.days[kind] === "full" && !fullDayKinds[base].includes(kind))
        refuse(
          ["days", kind],
          `${dayKindLabels[kind]} days never take a full session for this base; choose short`,
        );
  });
export type OwnTypeInput = z.infer<typeof ownTypeInput>;
