import { ArrowLeft, ChevronDown, ChevronUp } from "lucide-react";
import { IconButton } from "../../../ui/buttons/icon-button";
import type { useRowChoice } from "../use-row-choice";

type Props = { choice: ReturnType<typeof useRowChoice>; total: number };

/** "2 of 13" with the buttons to the row before and the row after. */
export function Position({ choice, total }: Props) {
  return (
    <span className="flex items-center gap-2 max-sm:hidden">
      <span className="text-muted">
        {choice.at + 1} of {total}
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
