"use client";

import type { ReactNode } from "react";
import { messageOf } from "../../../trpc/error";
import { FormMessage } from "../../../ui/form/form-message";
import { PageBody } from "../../../ui/page/page-body";
import { PageHeader } from "../../../ui/page/page-header";
import { SkeletonRows } from "../../../ui/page/skeleton";
import { type ImportStep, importSteps } from "./import-step";
import { SourceStep } from "./source/source-step";
import { Steps } from "./steps";
import { RecentImports } from "./undo/recent-imports";

type Props = {
  of: "roster" | "tests";
  kept: {
    step: ImportStep;
    file: { text: string } | null;
    doneId: string | null;
    seen: unknown;
    isKeeping: boolean;
    /** Why the file could not be kept or checked. */
    problem: unknown;
    preview: { isError: boolean };
    start: (text: string) => void;
  };
  /** The step in which the file is repaired, once it was looked at. */
  check: ReactNode;
  /** What the import did, by its id. */
  done: (importId: string) => ReactNode;
};

const words = {
  roster: { title: "Import athletes", first: "Roster" },
  tests: { title: "Import tests", first: "Tests" },
} as const;

/** A roster or tests from a file or a paste: source, check with repairs, done. */
export function ImportWizard({ of, kept, check, done }: Props) {
  const { step, file, doneId, seen, preview, problem } = kept;
  const isRefused = seen === null && preview.isError;
  const isAtSource = step === "source" || (step === "check" && isRefused);
  return (
    <>
      <PageHeader
        parent={{ href: "/athletes", label: "Athletes" }}
        title={words[of].title}
        actions={<Steps first={words[of].first} current={importSteps.indexOf(step) + 1} />}
      />
      <PageBody>
        <FormMessage message={problem ? messageOf(problem) : null} />
        {isAtSource && (
          <>
            <SourceStep
              of={of}
              text={file?.text ?? ""}
              isBusy={kept.isKeeping}
              onText={kept.start}
            />
            <RecentImports />
          </>
        )}
        {step === "check" && seen === null && !isRefused && (
          <div className="rounded-card border border-line bg-surface">
            <SkeletonRows count={10} />
          </div>
        )}
        {step === "check" && seen !== null && check}
        {step === "done" && doneId && done(doneId)}
      </PageBody>
    </>
  );
}
