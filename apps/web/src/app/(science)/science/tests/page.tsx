import type { Metadata } from "next";
import { TestGallery } from "../../../../features/science/galleries/test-gallery";

export const metadata: Metadata = { title: "Tests" };

/** The contact sheet of the tests. */
export default function TestsPage() {
  return <TestGallery />;
}
