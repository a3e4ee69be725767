"use client";

import { PageFailure } from "../../features/frame/page-failure";

/** A page of this group that could not be shown; the frame around it stays. */
export default function PageError(props: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <PageFailure {...props} />;
}
