"use client";

import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { singleKeysAreWanted } from "../../../offline/single-keys";
import { useLeave } from "../../../offline/use-leave";
import { useTRPC } from "../../../trpc/client";
import { latePart } from "../../../ui/late-part";
import { useTypedAhead } from "../../../ui/overlay/typed-ahead";
import { setSingleKeys, useKeys, useUnansweredKeys } from "../../../ui/use-keys";
import type { Command } from "../jump/entries";
import { CoachFrame, type Identity } from "./coach-frame";
import { SpaceNotice } from "./space-notice";
import { useFrameCounts } from "./use-frame-counts";

// A key opens these, so their code comes then.
const JumpDialog = latePart(() => import("../jump/jump-dialog").then((file) => file.JumpDialog), {
  failure: "toast",
});
const KeysDialog = latePart(() => import("../keys/keys-dialog").then((file) => file.KeysDialog), {
  failure: "toast",
});

type Props = {
  identity: Identity;
  queueBlock: ReactNode;
  /** What other features show over the page for a command of ⌘K, until it is closed. */
  onCommand: (command: Command, close: () => void) => ReactNode;
  children: ReactNode;
};

/** The coach's frame with what it needs of the server: counts, switching, signing out, jumping. */
export function CoachShell({ identity, queueBlock, onCommand, children }: Props) {
  const trpc = useTRPC();
  const [open, setOpen] = useState<"jump" | "keys" | Command | null>(null);
  const { counts, teams } = useFrameCounts();
  const leaving = useLeave();
  const switching = useMutation(
    trpc.accounts.switchOrganisation.mutationOptions({
      onSuccess: () => window.location.assign("/queue"),
    }),
  );
  useEffect(() => setSingleKeys(singleKeysAreWanted()), []);
  useKeys({ "mod+k": () => setOpen("jump"), "?": () => setOpen("keys") });
  useUnansweredKeys(["/"], () => setOpen("jump"));
  const close = () => setOpen(null);
  useTypedAhead(open === "jump", close);
  return (
    <>
      <CoachFrame
        identity={identity}
        counts={counts}
        teams={teams}
        queueBlock={queueBlock}
        onJump={() => setOpen("jump")}
        onKeys={() => setOpen("keys")}
        onSwitch={(organisationId) => switching.mutate({ organisationId })}
        onSignOut={leaving.leave}
      >
        <SpaceNotice />
        {children}
      </CoachFrame>
      {leaving.question}
      {open === "jump" && <JumpDialog onClose={close} onCommand={setOpen} />}
      {open === "keys" && <KeysDialog onClose={close} />}
      {open !== null && typeof open === "object" && onCommand(open, close)}
    </>
  );
}
