"use client";

import type { OwnTypeInput } from "@talus/domain/athlete-types/athlete-type.schema";
import { useMutation } from "@tanstack/react-query";
import { v7 as uuidv7 } from "uuid";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useRefresh } from "../../trpc/use-refresh";
import { useToast } from "../../ui/overlay/toast";

type OwnType = RouterOutputs["athleteTypes"]["list"][number];

/** Adds, changes and archives athlete types; a change offers its undo. */
export function useTypes() {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const toast = useToast();
  const create = useMutation(
    trpc.athleteTypes.create.mutationOptions({ onSettled: () => refresh("athleteTypes.create") }),
  );
  const update = useMutation(
    trpc.athleteTypes.update.mutationOptions({ onSettled: () => refresh("athleteTypes.update") }),
  );
  const archive = useMutation(
    trpc.athleteTypes.setArchived.mutationOptions({
      onSettled: () => refresh("athleteTypes.setArchived"),
    }),
  );
  const attempt = async (work: Promise<unknown>) => {
    try {
      await work;
    } catch (error) {
      toast({ message: messageOf(error) });
    }
  };

  const save = async (of: OwnType | null, type: OwnTypeInput) => {
    if (of === null) {
      await create.mutateAsync({ id: uuidv7(), type });
      toast({ message: `${type.name} is there; give it to athletes on their page.` });
      return;
    }
    const { id } = of;
    const { before, version } = await update.mutateAsync({ id, version: of.version, type });
    const { name, base, targetCm, rules } = before;
    const former = { name, base, targetCm, rules };
    toast({
      message: `${type.name} is changed; coming sessions follow.`,
      action: {
        label: "Undo",
        onPress: () => void attempt(update.mutateAsync({ id, version, type: former })),
      },
    });
  };

  const setArchived = async ({ id, name }: OwnType, archived: boolean) => {
    await attempt(archive.mutateAsync({ id, archived }));
    toast({
      message: archived ? `${name} takes nobody new.` : `${name} can be chosen again.`,
      action: {
        label: "Undo",
        onPress: () => void attempt(archive.mutateAsync({ id, archived: !archived })),
      },
    });
  };
  return { save, setArchived };
}
