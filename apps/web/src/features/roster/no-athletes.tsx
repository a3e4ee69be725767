"use client";

import { Users } from "lucide-react";
import { LinkButton } from "../../ui/buttons/link-button";
import { EmptyState } from "../../ui/page/empty-state";
import { useCan } from "../access/access";
import { addressOf, plainView, type RosterView, shippedViewOf } from "./roster-view";

const sentences = {
  everyone: "Nobody is here any more. Restore somebody from the archive, or add an athlete.",
  due: "No test is due. Everybody was measured within the last two weeks.",
  held: "Nobody is on safety hold.",
  paused: "Nobody is paused.",
  no_login: "Everybody can sign in.",
  archived: "Nobody is archived.",
} as const;

/** Why the list is empty and what to do about it. */
export function NoAthletes({ isEmpty, view }: { isEmpty: boolean; view: RosterView }) {
  const may = useCan();
  if (isEmpty) {
    return (
      <EmptyState
        picture={<Users aria-hidden />}
        sentence={
          may("roster:write")
            ? "No athletes yet. Bring in your roster as you keep it: a file, or pasted from a spreadsheet."
            : "No athletes yet. A coach puts them on your teams."
        }
        action={
          may("roster:write") && (
            <LinkButton href="/athletes/import" tone="primary">
              Import a roster
            </LinkButton>
          )
        }
      />
    );
  }
  const shown = shippedViewOf(view.filters);
  const isTab = shown && !view.filters.type && !view.filters.team && view.typed.trim() === "";
  if (isTab) return <EmptyState sentence={sentences[shown]} />;
  const isNameAlone = Object.keys(view.filters).length === 0;
  return (
    <EmptyState
      sentence={isNameAlone ? "Nobody by that name." : "Nobody matches these filters."}
      action={<LinkButton href={addressOf(plainView)}>Clear filters</LinkButton>}
    />
  );
}
