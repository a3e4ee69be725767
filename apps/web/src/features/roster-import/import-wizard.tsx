"use client";

import { messageOf } from "../../trpc/error";
import { FormMessage } from "../../ui/form/form-message";
import { PageBody } from "../../ui/page/page-body";
import { PageHeader } from "../../ui/page/page-header";
import { SkeletonRows } from "../../ui/page/skeleton";
import { CheckStep } from "./check-step";
import { DoneStep } from "./done-step";
import { SourceStep } from "./source-step";
import { Steps } from "./steps";
import { useImport } from "./use-import";

/** A roster from a file or a paste: source, check with repairs, done. */
export function ImportWizard() {
  const roster = useImport();
  const { preview, commit, draft } = roster;
  const step = commit.data ? 3 : preview.data ? 2 : 1;
  return (
    <>
      <PageHeader
        parent={{ href: "/athletes", label: "Athletes" }}
        title="Import athletes"
        actions={<Steps current={step} />}
      />
      <PageBody>
        <FormMessage message={preview.error ? messageOf(preview.error) : null} />
        {step === 1 && !preview.isPending && <SourceStep text={draft.text} onText={roster.start} />}
        {preview.isPending && !preview.data && (
          <div className="rounded-card border border-line bg-surface">
            <SkeletonRows count={10} />
          </div>
        )}
        {step === 2 && preview.data && <CheckStep roster={roster} preview={preview.data} />}
        {commit.data && <DoneStep done={commit.data} onAgain={roster.forget} />}
      </PageBody>
    </>
  );
}
