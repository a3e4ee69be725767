"use client";

import type { Sensation } from "@talus/domain/assessments/findings";
import { type Side, sides } from "@talus/domain/sides";
import { SideMark } from "../../../ui/figures/side-mark";
import { RadioCards } from "../../../ui/form/fields/radio-cards";
import type { Capture } from "../use-capture";
import { AnkleDrawing } from "./ankle-drawing";

const cards: { value: Sensation; title: string; note: string }[] = [
  { value: "back", title: "Back", note: "a stretch" },
  { value: "front", title: "Front", note: "a pinch or a block" },
  { value: "both", title: "Both", note: "front and back" },
  { value: "none", title: "Nothing", note: "it just stopped" },
];

type Props = { capture: Capture; shown?: readonly Side[] };

/** Where it was felt at the end of the push, drawn on an ankle; tissues are not named. */
export function FeltSection({ capture, shown = sides }: Props) {
  const { draft, change } = capture;
  return (
    <div className={shown.length > 1 ? "grid gap-6 sm:grid-cols-2" : ""}>
      {shown.map((side) => (
        <RadioCards
          key={side}
          name={`felt-${side}`}
          label={
            <>
              At the end of the push, <SideMark side={side} text="word" /> ankle
            </>
          }
          cards={cards.map((card) => ({
            ...card,
            picture: <AnkleDrawing spots={card.value} side={side} />,
          }))}
          {...(draft.sensation[side] === null ? {} : { value: draft.sensation[side] })}
          onChange={(value) => change({ sensation: { ...draft.sensation, [side]: value } })}
        />
      ))}
    </div>
  );
}
