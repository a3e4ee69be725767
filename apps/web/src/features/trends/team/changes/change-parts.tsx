"use client";

import type { ShownWeek } from "@talus/domain/trends/team/team-weeks";
import { regressionWarning, worthRows } from "@talus/domain/trends/team/worth-rows";
import type { ReactNode } from "react";
import { Notice } from "../../../../ui/marks/notice";
import { CitedSources } from "../../../science/sources/cited-sources";
import type { ChangeParts } from "../trend-view";
import { type Changes, ResponderFrame } from "./responder-frame";
import type { Listed } from "./responder-list";
import { WorthCard } from "./worth-card";

/** What may be done with athletes of a responder map, by their ids. */
export type ActOn = (athleteIds: string[]) => ReactNode;

/** What each athlete's change tells of a group, as parts of its page. */
export function changeParts(
  data: Changes,
  { weeks, ...look }: { weeks: readonly ShownWeek[]; listed: Listed; actOn: ActOn },
): ChangeParts {
  return {
    warning: data.start === "limited" && <CohortWarning data={data} />,
    map: (tableFirst) => <ResponderFrame {...{ data, tableFirst }} {...look} />,
    worth: <WorthCard rows={worthRows(data, { ...data, weeks })} today={data.today} />,
  };
}

function CohortWarning({ data }: { data: Changes }) {
  return (
    <Notice tone="caution" title="Chosen for low tests.">
      {regressionWarning(data, data) ??
        "A group chosen for low tests gains by chance alone; here too few were tested twice to say how much."}{" "}
      <CitedSources sources={["Davis 1976", "our rule"]} />
    </Notice>
  );
}
