"use client";

import { partWords } from "@talus/domain/exercises/exercise-words";
import { parts } from "@talus/domain/exercises/parts";
import { partSec, routineSec, type SessionLength } from "@talus/domain/routines/duration";
import type { RoutineItem } from "@talus/domain/routines/routine";
import { cx } from "../../../../ui/cx";
import { Card } from "../../../../ui/page/card";
import { DurationText, durationText } from "../../../../ui/time/duration-text";

const tints = ["bg-ink/15", "bg-ink/25", "bg-ink/45", "bg-ink/70", "bg-ink/55"] as const;

type Props = { items: readonly RoutineItem[]; before: { fullSec: number; shortSec: number } };

/** How long full and short take, computed from the doses as they are changed, part by part. */
export function DurationCard({ items, before }: Props) {
  return (
    <Card className="grid grid-cols-1 divide-y divide-line md:grid-cols-[minmax(0,7fr)_minmax(0,4fr)] md:divide-x md:divide-y-0">
      <Length items={items} length="full" wasSec={before.fullSec} />
      <Length items={items} length="short" wasSec={before.shortSec} />
    </Card>
  );
}

function Length(props: { items: readonly RoutineItem[]; length: SessionLength; wasSec: number }) {
  const { items, length, wasSec } = props;
  const total = routineSec(items, length);
  const seconds = partSec(items, length);
  const shown = parts.filter((part) => seconds[part] > 0);
  const was = wasSec === total ? "" : `, was ${durationText(wasSec)}`;
  const count = items.filter((item) => item.shortDose !== null).length;
  const aside =
    length === "full" ? "from the doses, without rests" : `${count} of ${items.length} exercises`;
  return (
    <div className="flex flex-col gap-3 p-4">
      <p className="flex flex-wrap items-baseline gap-x-2 text-muted">
        <span className="text-xl font-semibold text-ink">
          <DurationText durationSec={total} />
        </span>
        {length}
        {was}
        <span className="ms-auto text-sm">{aside}</span>
      </p>
      <div aria-hidden className="flex h-3 gap-0.5 overflow-hidden rounded-tag bg-sunken">
        {shown.map((part) => (
          <span
            key={part}
            className={cx("h-full min-w-1", tints[parts.indexOf(part)])}
            style={{ flexGrow: seconds[part], flexBasis: 0 }}
          />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        {shown.map((part) => (
          <li key={part} className="flex items-center gap-1.5">
            <span aria-hidden className={cx("size-2 rounded-tag", tints[parts.indexOf(part)])} />
            {partWords[part]}
            <span className="font-medium text-ink">{durationText(seconds[part])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
