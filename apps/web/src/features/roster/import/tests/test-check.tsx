"use client";

import { testFieldLabels, testFields } from "@talus/domain/roster/test-file/test-columns";
import { messageOf } from "../../../../trpc/error";
import { Button } from "../../../../ui/buttons/button";
import { FormMessage } from "../../../../ui/form/form-message";
import { ActionBar } from "../../../../ui/page/action-bar";
import { ColumnsCard } from "../check/columns-card";
import { TestCounts } from "./test-counts";
import { TestRepairsCard } from "./test-repairs";
import type { TestImport, TestPreview } from "./use-test-import";

type Props = { tests: TestImport; file: NonNullable<TestImport["file"]>; preview: TestPreview };

/** What the file would do, what must be repaired first, and the commit. */
export function TestCheck({ tests, file, preview }: Props) {
  const { commit } = tests;
  const { rows, create, error } = preview.counts;
  const mustRepair = error > 0 && !file.choices.leaveOutFaulty;
  const isWhole = rows === preview.rows && !tests.preview.isPending;
  const note = !isWhole
    ? `Checked ${rows.toLocaleString("en")} of ${preview.rows.toLocaleString("en")} rows so far.`
    : mustRepair
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
          {error > 0 && <TestRepairsCard tests={tests} file={file} preview={preview} />}
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
          disabled={mustRepair || create === 0 || !isWhole}
          busy={commit.isPending}
          onClick={tests.write}
        >
          Import {create.toLocaleString("en")} {create === 1 ? "test" : "tests"}
        </Button>
      </ActionBar>
    </>
  );
}
