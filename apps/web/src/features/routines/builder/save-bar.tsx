"use client";

import { Button } from "../../../ui/buttons/button";
import { Kbd } from "../../../ui/marks/kbd";
import { ActionBar } from "../../../ui/page/action-bar";
import { draftOf } from "./builder-state";
import type { Builder } from "./use-builder";
import type { useSave } from "./use-save";

type Props = { builder: Builder; saving: ReturnType<typeof useSave> };

/** Saves the next version; says what stays as it is. */
export function SaveBar({ builder, saving }: Props) {
  const { base, changed, act } = builder;
  const { number } = base.current;
  const blocking = builder.findings.find((finding) => finding.level === "blocks");
  return (
    <ActionBar note={changed ? noteFor(base) : `Version ${number} is saved.`}>
      <Button
        tone="ghost"
        disabled={!changed || saving.busy}
        onClick={() => act({ kind: "replace", draft: draftOf(base.current) })}
      >
        Discard
      </Button>
      <Button
        tone="primary"
        busy={saving.busy}
        disabled={!changed || blocking !== undefined}
        aria-keyshortcuts="Meta+Enter Control+Enter"
        onClick={() => void saving.save()}
      >
        Save as version {number + 1}
        <Kbd>⌘↵</Kbd>
      </Button>
    </ActionBar>
  );
}

function noteFor(base: Builder["base"]): string {
  const having = base.versions.reduce((sum, version) => sum + version.athleteCount, 0);
  if (having === 0) return "No athlete has this routine now.";
  return having === 1
    ? "1 athlete keeps the version they have."
    : `${having.toLocaleString("en")} athletes keep the version they have.`;
}
