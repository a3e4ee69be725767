import { athletesText } from "@talus/domain/athletes/athlete-labels";
import { formatCount } from "@talus/domain/text/count";
import { formatSize } from "@talus/domain/units";
import type { RouterOutputs } from "../../../../trpc/client";
import { ChartFrame } from "../../../../ui/figures/chart-frame";
import { SideMark } from "../../../../ui/figures/side-mark";
import { LazyResponderChart } from "../../lazy-charts";
import type { ActOn } from "./change-parts";
import { changeTable, groupTable } from "./change-table";
import { Quadrants } from "./quadrants";
import type { Listed } from "./responder-list";

/** What a group's change is worth. */
export type Changes = RouterOutputs["trends"]["changes"];

type Props = { data: Changes; listed: Listed; actOn: ActOn; tableFirst: boolean };

/** The responder map: who did the sessions, and who changed beyond error; each athlete in the table. */
export function ResponderFrame({ data, listed, actOn, tableFirst }: Props) {
  const { athletes, groups, unit, today, mdc, adherencePct, quadrants } = data;
  const { table, csv } = groups ? groupTable(groups, unit) : changeTable(athletes, { unit, mdc });
  return (
    <ChartFrame
      compact
      tableFirst={tableFirst}
      title="Responder map"
      note={`change of the lower side, ${unit} × sessions done, n ${formatCount(data.n)}`}
      sentence={sentenceOf(data)}
      legend={<Legend {...data} />}
      lead={quadrants && <Quadrants counts={quadrants} n={data.n} {...{ listed, actOn }} />}
      table={table}
      csv={{ text: csv, fileName: `change-by-athlete-${today}.csv` }}
      heightClass="h-52"
      empty={
        quadrants ? null : "Not enough data: the map shows from five athletes with two tests on."
      }
    >
      <LazyResponderChart {...{ athletes, groups, mdc, adherencePct, unit }} />
    </ChartFrame>
  );
}

function sentenceOf({ n, quadrants: counts, withoutPlan, mdc, unit, adherencePct }: Changes) {
  if (counts === null) return "Not enough data.";
  const left =
    withoutPlan > 0 ? ` ${formatCount(withoutPlan)} had nothing planned and are not in it.` : "";
  const did = counts.did_improved + counts.did_same;
  return `Of ${athletesText(n)} with two tests, ${formatCount(did)} did at least ${adherencePct} % of their sessions; ${formatCount(counts.did_improved)} of these and ${formatCount(counts.missed_improved)} of the others changed by ${formatSize(mdc)} ${unit} or more.${left}`;
}

function Legend({ mdc, unit, groups }: Changes) {
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
      {groups && <span>alike athletes are drawn as one mark, larger where they are more</span>}
    </p>
  );
}
