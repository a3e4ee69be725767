"use client";

import type { ReactNode } from "react";
import { messageOf } from "../../../trpc/error";
import { FormMessage } from "../../../ui/form/form-message";
import { Notice } from "../../../ui/marks/notice";
import { PageBody } from "../../../ui/page/page-body";
import { PageHeader } from "../../../ui/page/page-header";
import { SkeletonRows } from "../../../ui/page/skeleton";
import { CheckStep } from "./check/check-step";
import { DoneStep } from "./done-step";
import { importSteps } from "./import-step";
import { SourceStep } from "./source-step";
import { Steps } from "./steps";
import { RecentImports } from "./undo/recent-imports";
import { useImport } from "./use-import";

type Props = {
  /** What other features do next with the people who came in: invite, assign. */
  nextActions: (athleteIds: readonly string[]) => ReactNode;
};

/** A roster from a file or a paste: source, check with repairs, done. */
export function ImportWizard({ nextActions }: Props) {
  const roster = useImport();
  const { preview, seen, draft, step } = roster;
  const isRefused = seen === null && preview.error !== null;
  return (
    <>
      <PageHeader
        parent={{ href: "/athletes", label: "Athletes" }}
        title="Import athletes"
        actions={<Steps first="Roster" current={importSteps.indexOf(step) + 1} />}
      />
      <PageBody>
        <FormMessage message={preview.error ? messageOf(preview.error) : null} />
        {!roster.isStored && (
          <Notice>This browser has no room to keep the file: a reload starts over.</Notice>
        )}
        {(step === "source" || (step === "check" && isRefused)) && (
          <>
            <SourceStep of="roster" text={draft.text} onType={roster.type} onText={roster.start} />
            <RecentImports />
          </>
        )}
        {step === "check" && seen === null && !isRefused && (
          <div className="rounded-card border border-line bg-surface">
            <SkeletonRows count={10} />
          </div>
        )}
        {step === "check" && seen !== null && <CheckStep roster={roster} preview={seen} />}
        {step === "done" && draft.done && (
          <DoneStep
            done={draft.done}
            importId={draft.importId}
            onAgain={roster.forget}
            nextActions={nextActions}
          />
        )}
      </PageBody>
    </>
  );
}
