"use client";

import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTRPC } from "../../trpc/client";
import { useKeys } from "../../ui/use-keys";
import { CoachFrame, type Identity } from "./coach-frame";
import { JumpDialog } from "./jump-dialog";
import { KeysDialog } from "./keys-dialog";
import { leave } from "./leave";
import { useFrameCounts } from "./use-frame-counts";

type Props = { identity: Identity; children: ReactNode };

/** The coach's frame with what it needs of the server: counts, switching, signing out, jumping. */
export function CoachShell({ identity, children }: Props) {
  const trpc = useTRPC();
  const [open, setOpen] = useState<"jump" | "keys" | null>(null);
  const { counts, teams } = useFrameCounts();
  const switching = useMutation(
    trpc.session.switchOrganisation.mutationOptions({
      onSuccess: () => window.location.assign("/queue"),
    }),
  );
  useKeys({ "mod+k": () => setOpen("jump"), "?": () => setOpen("keys") });
  const close = () => setOpen(null);
  return (
    <>
      <CoachFrame
        identity={identity}
        counts={counts}
        teams={teams}
        onJump={() => setOpen("jump")}
        onKeys={() => setOpen("keys")}
        onSwitch={(organisationId) => switching.mutate({ organisationId })}
        onSignOut={leave}
      >
        {children}
      </CoachFrame>
      <JumpDialog open={open === "jump"} onClose={close} />
      <KeysDialog open={open === "keys"} onClose={close} />
    </>
  );
}
