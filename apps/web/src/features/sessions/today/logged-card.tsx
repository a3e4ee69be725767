"use client";

import type { RouterOutputs } from "../../../trpc/client";
import { LinkButton } from "../../../ui/buttons/link-button";
import { GoodMark } from "../../../ui/marks/safety-marks";
import { Card } from "../../../ui/page/card";
import { useFocusNext } from "../../../ui/page/focus-next";
import { NextLine } from "./rest-card";
import { kindTitles, minutes } from "./words";

type Today = RouterOutputs["sessions"]["today"];
type Props = { logged: NonNullable<Today["logged"]>; next: Today["next"] };

/** Today is done: what was saved, and the way to correct it. */
export function LoggedCard({ logged, next }: Props) {
  const { done, of } = logged.exercises;
  const shown = useFocusNext("saved");
  return (
    <Card className="flex flex-col gap-4 p-4">
      <div className="flex flex-col gap-1">
        <h2 ref={shown} tabIndex={-1} className="text-lg font-semibold">
          <GoodMark>{kindTitles[logged.kind]} saved</GoodMark>
        </h2>
        <p className="text-base text-muted">
          {done} of {of} exercises, {minutes(logged.durationSec)} min of work.{" "}
          <NextLine next={next} />
        </p>
      </div>
      <LinkButton href={`/log/${logged.id}`} size="lg" wide>
        See or correct it
      </LinkButton>
    </Card>
  );
}
