"use client";

import { Smartphone } from "lucide-react";
import { Button } from "../../../ui/buttons/button";
import { LinkButton } from "../../../ui/buttons/link-button";
import { Card } from "../../../ui/page/card";
import type { Draft, SessionDetails } from "./draft/draft";
import { LogHead } from "./log-head";

type Props = {
  details: SessionDetails;
  draft: Draft;
  isStored: boolean;
  onSend: () => void;
  /** Starts another extra session beside this one; absent where only one can be. */
  onAnother?: (() => void) | undefined;
};

/** A log that waits for a network: what is true of it now, and what can be done. */
export function UnsentLog({ details, draft, isStored, onSend, onAnother }: Props) {
  return (
    <div className="flex flex-1 flex-col">
      <LogHead title="Not sent yet" details={details} kind={draft.kind} />
      <Card className="flex flex-col gap-2 p-4">
        <p role="status" className="flex items-center gap-2 text-lg font-semibold">
          <Smartphone aria-hidden className="size-5" />
          {isStored ? "Kept on this phone" : "Not kept: leave this page open"}
        </p>
        <p className="text-base text-muted">
          {isStored
            ? "Your coach does not see it yet. It is sent when Talus is open here and there is a network."
            : "This browser keeps nothing, so it is lost when the page closes. It is sent as soon as there is a network."}
        </p>
      </Card>
      <div className="mt-4 flex flex-col gap-2">
        <Button tone="primary" size="lg" wide onClick={onSend}>
          Send now
        </Button>
        {onAnother && (
          <Button size="lg" wide onClick={onAnother}>
            Log another extra session
          </Button>
        )}
        <LinkButton href="/today" size="lg" wide>
          Back to today
        </LinkButton>
      </div>
    </div>
  );
}
