"use client";

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
  const { id, name } = command.to;
  const selection = { athleteIds: [id] };
  return <ChangeSheet {...{ act: command.verb, selection, name, onClose }} onDone={onClose} />;
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
