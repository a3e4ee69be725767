"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { LinkButton } from "../../../ui/buttons/link-button";
import { useCan } from "../../access/access";
import { PlanTestsButton } from "../change/plan-tests-button";
import { countsInWords, ImportDone } from "./import-done";
import { ImportProgress } from "./import-progress";

type Props = {
  importId: string;
  roster: { forget: () => void; reopen: () => Promise<void> };
  nextActions: (athleteIds: readonly string[]) => ReactNode;
};

/** What the import did or still does, and the next step with the people who came in: invite, assign, plan a test, test. */
export function DoneStep({ importId, roster, nextActions }: Props) {
  const refused = (
    <>
      Nothing was imported: the roster was changed after the file was checked.{" "}
      <Button onClick={() => void roster.reopen()}>Check it again</Button>
    </>
  );
  return (
    <ImportDone
      importId={importId}
      sentence={({ counts }) => {
        if (!counts) return "Importing the roster, all or nothing.";
        const { created, updated, unchanged, leftOut } = counts;
        const parts = [
          [created, "new"],
          [updated, "updated"],
          [unchanged, "unchanged"],
          [leftOut, "left out"],
        ] as const;
        return `Imported: ${countsInWords(parts)}. Nobody was invited yet.`;
      }}
      next={({ counts, jobId }) =>
        counts
          ? counts.created > 0 && <NextSteps importId={importId} nextActions={nextActions} />
          : jobId && <ImportProgress jobId={jobId} of="roster.commitImport" refused={refused} />
      }
      onAgain={roster.forget}
    />
  );
}

function NextSteps({ importId, nextActions }: Pick<Props, "importId" | "nextActions">) {
  const { data: added = [] } = useQuery(
    useTRPC().roster.importedAthletes.queryOptions({ importId }),
  );
  const may = useCan();
  const [first] = added;
  if (first === undefined) return null;
  const isOne = added.length === 1;
  return (
    <fieldset className="flex flex-wrap justify-center gap-2">
      <legend className="mb-2 w-full text-center text-base">
        Next, with the {isOne ? "new athlete" : `${added.length.toLocaleString("en")} new athletes`}
      </legend>
      {nextActions(added)}
      {may("roster:write") && <PlanTestsButton athleteIds={added} />}
      <LinkButton href={`/assess/${first}`}>{isOne ? "Test them" : "Test the first"}</LinkButton>
    </fieldset>
  );
}
