import type { Metadata } from "next";
import { TestSheet } from "../../../../features/science/sheets/test-sheet";

export const metadata: Metadata = { title: "Tests" };

/** The contact sheet of the tests. */
export default function TestsPage() {
  return <TestSheet />;
}
