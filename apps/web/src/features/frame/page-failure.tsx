"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { readFailureDigest } from "../../trpc/failure-digest";
import { Button } from "../../ui/buttons/button";
import { LinkButton } from "../../ui/buttons/link-button";
import { ErrorState } from "../../ui/page/error-state";

type Props = {
  error: Error & { digest?: string };
  /** Renders the page again. */
  reset: () => void;
};

/** What a page says that could not be shown: try again, or start over. */
export function PageFailure({ error, reset }: Props) {
  const router = useRouter();
  const { cause, number } = readFailureDigest(error.digest);
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <ErrorState
      asHeading
      happened="This page could not be shown"
      safe={`${cause}What you saved before is safe.`}
      action={
        <>
          <Button tone="primary" onClick={again}>
            Try again
          </Button>
          <LinkButton href="/">Go to the start</LinkButton>
        </>
      }
      {...(number ? { reference: number } : {})}
    />
  );
}
