import type { OwnTypeInput } from "@talus/domain/athlete-types/athlete-type.schema";
import type { DayRule } from "@talus/domain/athlete-types/type-rules";
import { type DayKind, dayKinds } from "@talus/domain/athletes/athlete";

/** The same rule on days of every kind. */
export const onAllDays = (rule: DayRule) =>
  Object.fromEntries(dayKinds.map((kind) => [kind, rule])) as Record<DayKind, DayRule>;

/** Two full sessions on easy days and three in all; nothing on rest days. */
export const hurdlers: OwnTypeInput = {
  name: "Hurdlers",
  base: "runner",
  targetCm: 12,
  rules: {
    full: { min: 2, max: 2 },
    total: { min: 3, max: 3 },
    days: { ...onAllDays("short"), easy: "full", rest: "none" },
  },
};
