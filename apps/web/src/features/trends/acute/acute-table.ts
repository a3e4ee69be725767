import { protocolFacts } from "@talus/domain/assessments/protocols";
import { dayLabel } from "@talus/domain/day-label";
import { acuteMdcCm } from "@talus/domain/sessions/acute-changes";
import { toCsv } from "@talus/domain/text/csv";
import { changeShown } from "@talus/domain/trends/change-words";
import { formatShown, roundTo } from "@talus/domain/units";
import type { RouterOutputs } from "../../../trpc/client";
import type { ChartTable } from "../../../ui/figures/chart-frame";

type Acute = RouterOutputs["sessions"]["acute"];

const sideWords = { left: "● Left", right: "▲ Right" } as const;

/** Every side of every session: in the reader's unit, and as it was entered. Newest first. */
export function acuteTable({ changes, unit, today }: Acute): { table: ChartTable; csv: string } {
  return {
    table: {
      columns: [
        { head: "Session" },
        { head: "Side" },
        { head: "Test" },
        { head: `Before, ${unit}`, numeric: true },
        { head: `After, ${unit}`, numeric: true },
        { head: "Change", numeric: true },
        { head: "As entered" },
      ],
      rows: changes.map((one) => [
        dayLabel(one.date, today),
        sideWords[one.side],
        protocolFacts[one.protocol].label,
        formatShown(one.before, unit),
        formatShown(one.after, unit),
        `${changeShown(one.before, one.after, unit, [acuteMdcCm])}${one.beyondError ? "" : ", within error"}`,
        one.entered,
      ]),
    },
    csv: toCsv(
      ["date", "side", "test", `before_${unit}`, `after_${unit}`, `change_${unit}`, "as_entered"],
      changes.map((one) => [
        one.date,
        one.side,
        one.protocol,
        one.before,
        one.after,
        roundTo(one.after - one.before, 4),
        one.entered,
      ]),
    ),
  };
}
