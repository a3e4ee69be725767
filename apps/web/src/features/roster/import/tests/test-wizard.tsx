"use client";

import { testFieldLabels, testFields } from "@talus/domain/roster/test-file/test-columns";
import { useState } from "react";
import { messageOf } from "../../../../trpc/error";
import { Button } from "../../../../ui/buttons/button";
import { FormMessage } from "../../../../ui/form/form-message";
import { ActionBar } from "../../../../ui/page/action-bar";
import { PageBody } from "../../../../ui/page/page-body";
import { PageHeader } from "../../../../ui/page/page-header";
import { SkeletonRows } from "../../../../ui/page/skeleton";
import { ColumnsCard } from "../check/columns-card";
import { SourceStep } from "../source-step";
import { Steps } from "../steps";
import { RecentImports } from "../undo/recent-imports";
import { TestCounts } from "./test-counts";
import { TestsDoneStep } from "./test-done";
import { TestRepairsCard } from "./test-repairs";
import { type TestImport, type TestPreview, useTestImport } from "./use-test-import";

/** Tests from a file or a paste: source, check with repairs, done. */
export function TestWizard() {
  const tests = useTestImport();
  const [typed, setTyped] = useState("");
  const { file, done, preview, keep } = tests;
  const error = preview.error ?? keep.error;
  const step = done ? 3 : file ? 2 : 1;
  return (
    <>
      <PageHeader
        parent={{ href: "/athletes", label: "Athletes" }}
        title="Import tests"
        actions={<Steps first="Tests" current={step} />}
      />
      <PageBody>
        <FormMessage message={error ? messageOf(error) : null} />
        {done && file && (
          <TestsDoneStep done={done} importId={file.importId} onAgain={tests.forget} />
        )}
        {!done && !file && (
          <>
            <SourceStep of="tests" text={typed} onType={setTyped} onText={tests.start} />
            <RecentImports />
          </>
        )}
        {!done && file && !preview.data && !error && (
          <div className="rounded-card border border-line bg-surface">
            <SkeletonRows count={10} />
          </div>
        )}
        {!done && file && error && <Button onClick={tests.forget}>Choose another file</Button>}
        {!done && file && preview.data && <Check tests={tests} preview={preview.data} />}
      </PageBody>
    </>
  );
}

function Check({ tests, preview }: { tests: TestImport; preview: TestPreview }) {
  const { commit, file } = tests;
  const { create, error } = preview.counts;
  const mustRepair = error > 0 && !file?.choices.leaveOutFaulty;
  const note = mustRepair
    ? `Nothing is written yet. First repair ${error.toLocaleString("en")} ${error === 1 ? "row or leave it" : "rows or leave them"} out.`
    : create === 0
      ? "Every test of the file is here already."
      : "Nothing is written yet.";
  return (
    <>
      <FormMessage message={commit.error ? messageOf(commit.error) : null} />
      <div className="grid items-start gap-4 xl:grid-cols-[26rem_1fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <TestCounts preview={preview} />
          {error > 0 && <TestRepairsCard tests={tests} preview={preview} />}
        </div>
        <div className="xl:order-first">
          <ColumnsCard
            preview={preview}
            fields={testFields}
            labels={testFieldLabels}
            onColumns={tests.setColumns}
          />
        </div>
      </div>
      <ActionBar className="-mx-4 -mb-4 md:-mx-6" note={note}>
        <Button onClick={tests.forget}>Start over</Button>
        <Button
          tone="primary"
          disabled={mustRepair || create === 0 || tests.preview.isPending}
          busy={commit.isPending}
          onClick={tests.write}
        >
          Import {create.toLocaleString("en")} {create === 1 ? "test" : "tests"}
        </Button>
      </ActionBar>
    </>
  );
}
