import { doseText } from "@talus/domain/routines/dose-text";
import { legsIn } from "@talus/domain/routines/rows/divide";
import type { RoutineRow } from "@talus/domain/routines/rows/rows";
import { type Side, sides } from "@talus/domain/sides";
import { SideMark } from "../../../../ui/figures/side-mark";

/** What each leg does: one text over both columns where they do the same, else one for each. */
export function RowDoses({ row }: { row: RoutineRow }) {
  const [first] = row;
  if (legsIn(row) === "both") {
    return (
      <span className={`${place} flex @min-[47rem]:col-span-2`}>
        <span className={chip}>
          <SideMark side="both" text="none" className="text-sm" />
          <span className="min-w-0">
            {doseText(first, first.dose)}
            {!first.dose.perSide && <span className="text-muted"> together</span>}
          </span>
        </span>
      </span>
    );
  }
  return (
    <span className={`${place} flex flex-wrap gap-2 @min-[47rem]:contents`}>
      {sides.map((side) => (
        <LegDose key={side} row={row} side={side} />
      ))}
    </span>
  );
}

const place =
  "col-start-2 row-start-2 max-w-full min-w-0 @min-[47rem]:col-start-auto @min-[47rem]:row-start-auto";
const chip =
  "inline-flex max-w-full min-w-0 items-center gap-2 justify-self-start rounded-button border border-line bg-surface px-2.5 py-1";

function LegDose({ row, side }: { row: RoutineRow; side: Side }) {
  const item = row.find((one) => one.side === side);
  if (!item) {
    return (
      <span className="hidden text-muted @min-[47rem]:block">
        <span aria-hidden>–</span>
        <span className="sr-only">not on the {side}</span>
      </span>
    );
  }
  return (
    <span className={chip}>
      <SideMark side={side} text="none" className="text-sm" />
      <span className="min-w-0">
        <span className="sr-only">{side}: </span>
        {doseText(item, item.dose)}
      </span>
    </span>
  );
}
