"use client";

import { redFlagRules, redFlagsOf } from "@talus/domain/safety/red-flags";
import { Button } from "../../../ui/buttons/button";
import { LinkButton } from "../../../ui/buttons/link-button";
import { Notice } from "../../../ui/marks/notice";
import type { Capture } from "../use-capture";

type Props = { capture: Capture; isSelf: boolean; backHref: string };

/** A test that lies on the device and not yet with the server; a stop is said at once. */
export function UnsentTest({ capture, isSelf, backHref }: Props) {
  const { draft, isSent, isStored, sendNow } = capture;
  const flags = redFlagsOf(draft.symptoms);
  return (
    <div className="flex flex-col gap-4">
      <h1 className="text-2xl font-semibold tracking-tight">
        {flags.length > 0 ? "Stop here for now" : isSent ? "Saved" : "Not sent yet"}
      </h1>
      {flags.length > 0 && (
        <Notice tone="stop" title="No training on this ankle.">
          Told: {flags.map((flag) => redFlagRules[flag].label.toLowerCase()).join(", ")}.{" "}
          {isSelf ? "See" : "They should see"} a doctor or physiotherapist first.
        </Notice>
      )}
      <div role="status">
        {isSent ? (
          <Notice>The test is saved. What it shows stands with the tests.</Notice>
        ) : isStored ? (
          <Notice title="Kept on this device.">
            It is sent when Talus is open here and there is a network. What it shows comes then
            {isSelf && "; your coach does not see it yet"}.
          </Notice>
        ) : (
          <Notice title="Not kept: leave this page open.">
            This browser keeps nothing. It is sent as soon as there is a network.
          </Notice>
        )}
      </div>
      {!isSent && (
        <Button tone="primary" size="lg" wide onClick={sendNow}>
          Send now
        </Button>
      )}
      <LinkButton href={backHref} size="lg" wide>
        {isSelf ? "Back to today" : "Back to the athlete"}
      </LinkButton>
    </div>
  );
}
