"use client";

import { Archive, ArchiveRestore, Copy, Download, Ellipsis } from "lucide-react";
import { IconButton } from "../../ui/buttons/icon-button";
import { Menu, MenuItem } from "../../ui/overlay/menu";
import { useCan } from "../access/access";
import { useSaveRoutineFile } from "./file/use-save-routine-file";
import { useCopyRoutine } from "./use-copy-routine";
import { useArchiveRoutine } from "./use-routine-writes";

type Props = {
  routine: { id: string; version: number; name: string; archivedAt: Date | null };
};

/** Copy, save as a file, archive and restore behind one button; nothing for those who may not. */
export function RoutineActions({ routine }: Props) {
  const may = useCan();
  const copy = useCopyRoutine();
  const save = useSaveRoutineFile();
  const { setArchived } = useArchiveRoutine();
  if (!may("routine:write")) return null;
  const archived = routine.archivedAt !== null;
  return (
    <Menu
      trigger={<IconButton label={`More for ${routine.name}`} icon={<Ellipsis />} tone="ghost" />}
    >
      <MenuItem onSelect={() => void copy(routine.id)}>
        <Copy aria-hidden />
        Copy
      </MenuItem>
      <MenuItem onSelect={() => void save(routine.id)}>
        <Download aria-hidden />
        Save as a file
      </MenuItem>
      <MenuItem onSelect={() => void setArchived(routine, !archived)}>
        {archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
        {archived ? "Restore" : "Archive"}
      </MenuItem>
    </Menu>
  );
}
