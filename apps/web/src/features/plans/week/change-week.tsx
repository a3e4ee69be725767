"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import { latePart } from "../../../ui/late-part";
import { Sheet } from "../../../ui/overlay/sheet";
import { Skeleton } from "../../../ui/page/skeleton";

const place = <Skeleton className="h-64" />;
const WeekForm = latePart(() => import("./week-form").then((file) => file.WeekForm), { place });
const TravelForm = latePart(() => import("./travel-form").then((file) => file.TravelForm), {
  place,
});

type Props = {
  athleteId: string;
  /** Large targets and words to the athlete themselves. */
  own?: boolean;
};

/** "Change this week": a light week, other training days for once, days away. The usual week stays. */
export function ChangeWeek({ athleteId, own = false }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      prepare={WeekForm.prepare}
      trigger={
        own ? (
          <Button size="lg" wide>
            Change this week
          </Button>
        ) : (
          <Button>Change a week</Button>
        )
      }
      title={own ? "Change this week" : "Change a week"}
      description="For one week only, or while away. The usual training week stays as it is."
    >
      {open && <Body athleteId={athleteId} onDone={() => setOpen(false)} />}
    </Sheet>
  );
}

function Body({ athleteId, onDone }: { athleteId: string; onDone: () => void }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.plans.weeks.queryOptions({ athleteId }));
  const [part, setPart] = useState<"week" | "travel">("week");
  if (!data) return <Skeleton className="h-64" />;
  return (
    <div className="flex flex-col gap-5">
      <SegmentedField
        label="What changes"
        name="part"
        value={part}
        onChange={setPart}
        segments={[
          { value: "week", label: "A week" },
          { value: "travel", label: "Days away" },
        ]}
      />
      {part === "week" ? (
        <WeekForm athleteId={athleteId} weeks={data} onDone={onDone} />
      ) : (
        <TravelForm athleteId={athleteId} weeks={data} onDone={onDone} />
      )}
    </div>
  );
}
