"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import type { RosterSelection } from "@talus/domain/roster/roster-filters";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/buttons/button";
import { Menu, MenuItem } from "../../../ui/overlay/menu";
import { LateChangeSheet } from "./late-change-sheet";
import { type Act, acts, actWords } from "./words";

type Props = {
  selection: RosterSelection;
  count: number;
  /** The team whose page this is, which they may leave. */
  teamId?: string | undefined;
  /** The act is done, and who was chosen may not be in the list any more. */
  onDone?: (() => void) | undefined;
};

/** Pauses, moves, archives or restores the chosen athletes, after a dry run; one act, one undo. */
export function ChangeMenu({ selection, count, teamId, onDone }: Props) {
  const [act, setAct] = useState<Act | null>(null);
  return (
    <>
      <Menu
        side="top"
        align="end"
        trigger={
          <Button>
            Change <ChevronDown aria-hidden />
          </Button>
        }
      >
        {[...acts, ...(teamId ? (["leave"] as const) : [])].map((each) => (
          <MenuItem key={each} onSelect={() => setAct(each)}>
            {actWords[each].choose}
          </MenuItem>
        ))}
      </Menu>
      {act && (
        <LateChangeSheet
          {...{ act, selection, teamId }}
          name={athletesText(count)}
          onDone={() => {
            setAct(null);
            onDone?.();
          }}
          onClose={() => setAct(null)}
        />
      )}
    </>
  );
}
