"use client";

import { LinkButton } from "../../../../ui/buttons/link-button";
import { countsInWords, ImportDone } from "../import-done";
import { ImportProgress } from "../import-progress";

type Props = { importId: string; onAgain: () => void };

/** What the import did or still does, and what comes next: the reviews. */
export function TestsDoneStep({ importId, onAgain }: Props) {
  return (
    <ImportDone
      importId={importId}
      sentence={({ counts, jobId }) => {
        const { created = 0, unchanged = 0, leftOut = 0 } = counts ?? {};
        const parts = [
          [created, "new"],
          [unchanged, "unchanged"],
          [leftOut, `${leftOut === 1 ? "row" : "rows"} left out`],
        ] as const;
        return `${jobId ? "Importing" : "Imported"} tests: ${countsInWords(parts)}. The newest of each athlete waits for your review.`;
      }}
      next={({ jobId }) =>
        jobId && (
          <ImportProgress
            jobId={jobId}
            of="roster.commitTests"
            missed="Not imported, import the file again"
          />
        )
      }
      first={
        <LinkButton href="/queue" tone="primary">
          Review them
        </LinkButton>
      }
      onAgain={onAgain}
    />
  );
}
