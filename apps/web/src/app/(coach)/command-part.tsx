"use client";

import type { RosterSelection } from "@talus/domain/roster/roster-filters";
import type { Command, Thing } from "../../features/frame/jump/entries";
import { AssignSheet } from "../../features/plans/assign/assign-dialog";
import { ChangeSheet } from "../../features/roster/change/change-sheet";
import { NewRoutineDialog } from "../../features/routines/new-routine";
import { NewTeamDialog } from "../../features/teams/new-team";

/** What a command of ⌘K opens over the page. */
export function CommandPart({ command, onClose }: { command: Command; onClose: () => void }) {
  const held = { open: true, onOpen: (open: boolean) => !open && onClose() };
  if (command.verb === "new_team") return <NewTeamDialog {...held} />;
  if (command.verb === "new_routine") return <NewRoutineDialog {...held} />;
  if (command.verb === "assign") return <AssignSheet {...held} {...assigned(command.to)} />;
  const { verb, to } = command;
  const chosen = { act: verb, selection: selectionOf(to), name: to.name };
  return <ChangeSheet {...{ ...chosen, onClose }} onDone={onClose} />;
}

/** An athlete, or whoever is on a team. */
function selectionOf({ kind, id }: Thing): RosterSelection {
  if (kind === "athlete") return { athleteIds: [id] };
  return { match: { filters: { team: [id] }, typed: "" }, except: [] };
}

/** What is chosen already where a routine is assigned. */
function assigned(to: Thing | null) {
  if (to === null) return {};
  const { kind, id, name } = to;
  if (kind === "routine") return { routineId: id };
  const target =
    kind === "team"
      ? { kind: "team" as const, teamId: id }
      : { kind: "athletes" as const, athleteIds: [id] };
  return { fixed: { target, name } };
}
