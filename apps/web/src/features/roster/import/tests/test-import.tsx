"use client";

import { ImportWizard } from "../import-wizard";
import { TestCheck } from "./test-check";
import { TestsDoneStep } from "./test-done";
import { useTestImport } from "./use-test-import";

/** Tests from a file or a paste. */
export function TestImport() {
  const tests = useTestImport();
  const { file, seen } = tests;
  return (
    <ImportWizard
      of="tests"
      kept={tests}
      check={file && seen && <TestCheck tests={tests} file={file} preview={seen} />}
      done={(importId) => <TestsDoneStep importId={importId} onAgain={tests.forget} />}
    />
  );
}
