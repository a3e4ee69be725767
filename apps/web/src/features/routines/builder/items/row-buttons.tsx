"use client";

import { exerciseById } from "@talus/domain/exercises/library/exercises";
import { sidedName } from "@talus/domain/routines/dose-text";
import type { RoutineRow } from "@talus/domain/routines/rows/rows";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { IconButton } from "../../../../ui/buttons/icon-button";
import { useToast } from "../../../../ui/overlay/toast";
import type { Builder } from "../use-builder";

type Props = { builder: Builder; row: RoutineRow; move: (by: -1 | 1) => void };

/** A row up, down, or out of the routine. */
export function RowButtons({ builder, row, move }: Props) {
  const [first, second] = row;
  const name = second ? exerciseById(first.exerciseId).name : sidedName(first);
  const { items } = builder.draft;
  const toast = useToast();
  const remove = () => {
    const at = items.indexOf(first);
    builder.act({ kind: "remove", id: first.id });
    const undo = () => builder.act({ kind: "insert", row, at });
    toast({ message: `${name} is removed.`, action: { label: "Undo", onPress: undo } });
  };
  const [top, bottom] = [items[0]?.id, items.at(-1)?.id];
  return (
    <span className="relative col-start-3 row-start-1 flex @min-[47rem]:col-start-auto @min-[47rem]:row-start-auto">
      <IconButton
        label={`Move ${name} up`}
        icon={<ArrowUp />}
        tone="ghost"
        disabled={first.id === top && first.phase === "release"}
        onClick={() => move(-1)}
      />
      <IconButton
        label={`Move ${name} down`}
        icon={<ArrowDown />}
        tone="ghost"
        disabled={(second ?? first).id === bottom && first.phase === "strength"}
        onClick={() => move(1)}
      />
      <IconButton label={`Remove ${name}`} icon={<X />} tone="ghost" onClick={remove} />
    </span>
  );
}
