import { mapSides, type PerSide } from "../sides";
import { type LengthUnit, toCm } from "../units";
import type { WallMarks } from "./findings";

/** A distance known to be at least `fromCm` and less than `toCm`; null: no upper mark was tried. */
export type IntervalCm = { fromCm: number; toCm: number | null };

/** Where each side of a pass-or-fail test lies; null where no mark was tried. Source: domain.md C7. */
export function intervalsOf(
  marks: PerSide<WallMarks | null>,
  unit: LengthUnit,
): PerSide<IntervalCm | null> {
  return mapSides(marks, (side) => {
    if (side === null || (side.lastPass === null && side.firstFail === null)) return null;
    return {
      fromCm: toCm(side.lastPass ?? 0, unit),
      toCm: side.firstFail === null ? null : toCm(side.firstFail, unit),
    };
  });
}
