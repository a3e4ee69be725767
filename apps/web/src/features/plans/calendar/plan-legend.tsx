import type { ReactNode } from "react";
import { DayMark } from "../../../ui/marks/week-strip";
import { PlannedMark, StrengthMark, TestMark } from "./plan-mark";

/** What the marks of the calendar mean. */
export function PlanLegend() {
  return (
    <ul aria-label="Marks" className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      <Item mark={<PlannedMark kind="full" optional={false} />} word="Full" />
      <Item mark={<PlannedMark kind="short" optional={false} />} word="Short" />
      <Item mark={<PlannedMark kind="short" optional />} word="Optional" />
      <Item mark={<StrengthMark />} word="With strength" />
      <Item mark={<TestMark />} word="Test planned" />
      <Item mark={<DayMark state="full" today={false} />} word="Done" />
      <Item mark={<DayMark state="missed" today={false} />} word="Not done" />
    </ul>
  );
}

function Item({ mark, word }: { mark: ReactNode; word: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span className="flex size-6 scale-75 items-center justify-center">{mark}</span>
      {word}
    </li>
  );
}
