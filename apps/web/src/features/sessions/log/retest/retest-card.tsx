"use client";

import type { DisplayUnit } from "@talus/domain/units";
import { Ruler } from "lucide-react";
import { Button } from "../../../../ui/buttons/button";
import { latePart } from "../../../../ui/late-part";
import { Card } from "../../../../ui/page/card";
import { Skeleton } from "../../../../ui/page/skeleton";
import { CitedSources } from "../../../science/sources/cited-sources";
import { newRetest, type ReadRetest, type RetestDraft } from "./retest-draft";

/** The fields, which a log without a measurement does without. */
export const RetestFields = latePart(
  () => import("./retest-fields").then((file) => file.RetestFields),
  { place: <Skeleton className="h-64" /> },
);

type Props = {
  draft: RetestDraft | null;
  /** The unit that the athlete reads lengths in. */
  unit: DisplayUnit;
  /** What kept the log from being saved; empty until then. */
  errors: ReadRetest["errors"];
  onChange: (draft: RetestDraft | null) => void;
};

/** Measure right before and right after: optional, apart from tests, kept with the log. */
export function RetestCard({ draft, unit, errors, onChange }: Props) {
  if (draft === null) {
    return (
      <Button size="lg" wide onClick={() => onChange(newRetest(unit))}>
        <Ruler aria-hidden />
        Measure before and after
      </Button>
    );
  }
  return (
    <Card className="flex flex-col gap-4 p-4">
      <div className="-my-2 flex items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">Before and after</h2>
        <Button tone="ghost" onClick={() => onChange(null)}>
          Leave out
        </Button>
      </div>
      <p className="max-w-prose text-base text-muted">
        Knee to wall just before you start, and again right after. It shows what this session did
        for now, which usually fades within about half an hour, so it never enters your progress. An
        ankle test comes before a session: a warm-up changes the number.{" "}
        <CitedSources sources={["003:83", "Grieve 2022"]} />
      </p>
      <RetestFields draft={draft} errors={errors} onChange={onChange} />
    </Card>
  );
}
