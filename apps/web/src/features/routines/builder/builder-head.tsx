"use client";

import type { StoredRoutine } from "@talus/domain/routines/stored-routine";
import { Plus, Smartphone } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../../ui/buttons/button";
import { LinkButton } from "../../../ui/buttons/link-button";
import { Badge } from "../../../ui/marks/badge";
import { Kbd } from "../../../ui/marks/kbd";
import { PageHeader } from "../../../ui/page/page-header";
import { RoutineActions } from "../routine-actions";
import { purposeWords, typeWord } from "../words";
import type { Builder } from "./use-builder";
import { VersionHistory } from "./version-history";

type Props = {
  builder: Builder;
  stored: StoredRoutine;
  mayEdit: boolean;
  assign: ReactNode;
  onAdd: () => void;
};

/** The routine's name, which version is under work, and what can be done with it. */
export function BuilderHead({ builder, stored, mayEdit, assign, onAdd }: Props) {
  const { base, draft, changed, act } = builder;
  const state = changed ? `v${base.current.number + 1} draft` : `v${base.current.number}`;
  return (
    <PageHeader
      parent={{ href: "/routines", label: "Routines" }}
      title={draft.name.trim() || "Without a name"}
      badge={<Badge>{stored.archivedAt === null ? state : `${state}, archived`}</Badge>}
      note={`${typeWord(draft.athleteType)} · ${purposeWords[draft.purpose]}`}
      actions={
        <>
          {mayEdit && (
            <Button onClick={onAdd} aria-keyshortcuts="n">
              <Plus aria-hidden className="max-sm:hidden" />
              Exercise
              <Kbd>N</Kbd>
            </Button>
          )}
          <VersionHistory
            routine={stored}
            mayEdit={mayEdit}
            onReuse={(older) => act({ kind: "replace", draft: older })}
          />
          <LinkButton href={`/routines/${stored.id}/try`}>
            <Smartphone aria-hidden className="max-sm:hidden" />
            Try it
          </LinkButton>
          {stored.archivedAt === null && assign}
          <RoutineActions routine={{ ...stored, name: stored.current.name }} />
        </>
      }
    />
  );
}
