"use client";

import type { ReactNode } from "react";
import type { Identity } from "../../features/frame/coach/coach-frame";
import { CoachShell } from "../../features/frame/coach/coach-shell";
import { latePart } from "../../ui/late-part";

// A command opens these, so their code comes then.
const CommandPart = latePart(() => import("./command-part").then((file) => file.CommandPart), {
  failure: "toast",
});

/** The coach's frame, with what other features do for a command of ⌘K. */
export function Shell(props: { identity: Identity; queueBlock: ReactNode; children: ReactNode }) {
  return (
    <CoachShell
      {...props}
      onCommand={(command, close) => <CommandPart command={command} onClose={close} />}
    />
  );
}
