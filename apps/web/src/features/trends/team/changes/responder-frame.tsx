import { quadrantWords } from "@talus/domain/trends/team/worth-rows";
import { formatSize } from "@talus/domain/units";
import type { RouterOutputs } from "../../../../trpc/client";
import { ChartFrame } from "../../../../ui/figures/chart-frame";
import { SideMark } from "../../../../ui/figures/side-mark";
import { LazyResponderChart } from "../../lazy-charts";
import { changeTable } from "./change-table";

type Changes = RouterOutputs["trends"]["changes"];

/** The responder map: who did the sessions, and who changed beyond error; each athlete in the table. */
export function ResponderFrame({ data }: { data: Changes }) {
  const { athletes, unit, today, mdc, adherencePct, quadrants: counts } = data;
  const { table, csv } = changeTable(athletes, { unit, mdc });
  return (
    <ChartFrame
      title="Responder map"
      note={`change, ${unit} × sessions done`}
      sentence={sentenceOf(data)}
      legend={<Legend mdc={mdc} unit={unit} />}
      lead={counts && <Quadrants counts={counts} n={athletes.length} />}
      table={table}
      csv={{ text: csv, fileName: `change-by-athlete-${today}.csv` }}
      heightClass="h-72"
      empty={counts ? null : "Not enough data: the map shows from five athletes with two tests on."}
    >
      <LazyResponderChart {...{ athletes, mdc, adherencePct, unit }} />
    </ChartFrame>
  );
}

function sentenceOf({
  athletes,
  quadrants: counts,
  withoutPlan,
  mdc,
  unit,
  adherencePct,
}: Changes) {
  if (counts === null) return "Not enough data.";
  const left = withoutPlan > 0 ? ` ${withoutPlan} had nothing planned and are not in it.` : "";
  const did = counts.did_improved + counts.did_same;
  return `Of ${athletes.length} athletes with two tests, ${did} did at least ${adherencePct} % of their sessions; ${counts.did_improved} of these and ${counts.missed_improved} of the others changed by ${formatSize(mdc)} ${unit} or more.${left}`;
}

/** In the places that they have in the chart: improved above, sessions done at the right. */
function Quadrants({ counts, n }: { counts: NonNullable<Changes["quadrants"]>; n: number }) {
  const inPlace = ["missed_improved", "did_improved", "missed_same", "did_same"] as const;
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-2">
      {inPlace.map((quadrant) => (
        <li key={quadrant} className="min-w-0">
          <p className="text-base font-medium text-ink">
            {quadrantWords[quadrant].name}{" "}
            <span className="text-lg font-semibold">{counts[quadrant]}</span>
          </p>
          <p className="text-sm text-muted">
            {Math.round((100 * counts[quadrant]) / n)} %: {quadrantWords[quadrant].next}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Legend({ mdc, unit }: { mdc: number; unit: string }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      <span className="inline-flex items-baseline gap-1.5">
        <SideMark side="left" /> was lower
      </span>
      <span className="inline-flex items-baseline gap-1.5">
        <SideMark side="right" /> was lower
      </span>
      <span>
        hatched: within measuring error, ±{formatSize(mdc)} {unit}
      </span>
    </p>
  );
}
