"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTRPC } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import { Sheet } from "../../../ui/overlay/sheet";
import { Skeleton } from "../../../ui/page/skeleton";

const loading = () => <Skeleton className="h-64" />;
const WeekForm = dynamic(() => import("./week-form").then((file) => file.WeekForm), { loading });
const TravelForm = dynamic(() => import("./travel-form").then((file) => file.TravelForm), {
  loading,
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
