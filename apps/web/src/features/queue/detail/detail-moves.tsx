import { ArrowLeft, ChevronDown, ChevronUp } from "lucide-react";
import { IconButton } from "../../../ui/buttons/icon-button";
import type { Place } from "../groups";
import type { useRowChoice } from "../use-row-choice";

type Props = { place: Place; choice: ReturnType<typeof useRowChoice> };

/** "2 of 64", said with its group, with the buttons to the row before and the row after. */
export function Position({ place, choice }: Props) {
  return (
    <span className="flex items-center gap-2 max-sm:hidden">
      <span className="whitespace-nowrap text-muted">
        {place.at.toLocaleString("en")} of {place.total.toLocaleString("en")}
        <span className="sr-only"> in {place.title}</span>
      </span>
      <IconButton label="Previous row" icon={<ChevronUp />} onClick={choice.previous} />
      <IconButton label="Next row" icon={<ChevronDown />} onClick={choice.next} />
    </span>
  );
}

/** On a phone the detail takes the list's place; this leads back. */
export function BackToQueue({ onBack }: { onBack: () => void }) {
  return (
    <div className="flex items-center border-b border-line px-2 py-1 lg:hidden">
      <IconButton label="Back to the queue" icon={<ArrowLeft />} tone="ghost" onClick={onBack} />
      <h1 className="text-muted">Queue</h1>
    </div>
  );
}
