"use client";

import { scaleOf } from "@talus/domain/assessments/protocols";
import { sides } from "@talus/domain/sides";
import { Button } from "../../ui/button";
import { FieldError } from "../../ui/form/field";
import { Notice } from "../../ui/marks/notice";
import { MarkFields } from "./mark-fields";
import { unitNames } from "./protocol-words";
import { TriesColumn } from "./tries-column";
import type { Capture } from "./use-capture";

/** The numbers of both sides, side by side; what is refused stands under its side, the text stays. */
export function NumbersSection({ capture }: { capture: Capture }) {
  const { draft, errors, suggestion, readIn, save } = capture;
  const isInterval = scaleOf(draft.protocol) === "interval";
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-4">
        {sides.map((side) =>
          isInterval ? (
            <MarkFields key={side} side={side} capture={capture} />
          ) : (
            <TriesColumn key={side} side={side} capture={capture} />
          ),
        )}
      </div>
      <FieldError id="measures-error" message={errors.measures} />
      {suggestion && (
        <Notice
          tone="caution"
          title={`Typed in ${unitNames[suggestion.unit]}?`}
          action={
            <Button onClick={() => save(readIn(suggestion.unit))}>
              They are {unitNames[suggestion.unit]}
            </Button>
          }
        >
          Then it would be {inCm(suggestion.cm.left, "left")}
          {suggestion.cm.left !== null && suggestion.cm.right !== null && " and "}
          {inCm(suggestion.cm.right, "right")}. What you typed stays as it is until you choose.
        </Notice>
      )}
    </div>
  );
}

function inCm(cm: number | null, side: string): string {
  return cm === null ? "" : `${side} ${cm.toFixed(1)} cm`;
}
