"use client";

import type { Athlete } from "@talus/domain/athletes/athlete";
import { Archive, ArchiveRestore, Ellipsis, Pause, Play } from "lucide-react";
import { useState } from "react";
import { messageOf } from "../../trpc/error";
import { IconButton } from "../../ui/buttons/icon-button";
import { Menu, MenuItem } from "../../ui/overlay/menu";
import { useToast } from "../../ui/overlay/toast";
import { PauseDialog } from "./pause-dialog";
import { useStatus } from "./use-status";

/** Pause, archive, restore; each can be undone. */
export function StatusMenu({ athlete }: { athlete: Athlete }) {
  const [asksPause, setAsksPause] = useState(false);
  const toast = useToast();
  const { change } = useStatus(athlete);
  const set = (status: "active" | "archived") =>
    void change({ status }).catch((error) => toast({ message: messageOf(error) }));
  const { status } = athlete;
  return (
    <>
      <Menu trigger={<IconButton label="More" icon={<Ellipsis />} />}>
        {status === "active" && (
          <MenuItem onSelect={() => setAsksPause(true)}>
            <Pause aria-hidden /> Pause…
          </MenuItem>
        )}
        {status === "paused" && (
          <MenuItem onSelect={() => set("active")}>
            <Play aria-hidden /> End the pause
          </MenuItem>
        )}
        {status === "archived" ? (
          <MenuItem onSelect={() => set("active")}>
            <ArchiveRestore aria-hidden /> Restore
          </MenuItem>
        ) : (
          <MenuItem onSelect={() => set("archived")}>
            <Archive aria-hidden /> Archive
          </MenuItem>
        )}
      </Menu>
      <PauseDialog
        athlete={athlete}
        open={asksPause}
        onClose={() => setAsksPause(false)}
        onPause={change}
      />
    </>
  );
}
