"use client";

import type { Athlete } from "@talus/domain/athletes/athlete";
import { fullName } from "@talus/domain/athletes/athlete";
import type { StatusInput } from "@talus/domain/athletes/athlete.schema";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useRefresh } from "../../trpc/use-refresh";
import { useToast } from "../../ui/overlay/toast";

const words = { active: "is active", paused: "is paused", archived: "is archived" } as const;

/** The status as it stands, to go back to it. */
function statusOf({ status, pauseReason, pausedUntil }: Athlete): StatusInput {
  if (status !== "paused") return { status };
  return { status, pauseReason: pauseReason ?? "Paused", pausedUntil };
}

/** Changes an athlete's status at once and offers to undo it. */
export function useStatus(athlete: Athlete) {
  const toast = useToast();
  const refresh = useRefresh();
  const set = useMutation(useTRPC().athletes.setStatus.mutationOptions());
  const athleteId = athlete.id;
  const before = statusOf(athlete);
  const undo = (version: number) =>
    set.mutateAsync({ athleteId, version, change: before }).then(
      () => refresh("athletes.setStatus"),
      (error) => toast({ message: messageOf(error) }),
    );
  return {
    busy: set.isPending,
    /** Rejects with the server's refusal, for a form to show. */
    change: async (change: StatusInput) => {
      const { version } = await set.mutateAsync({ athleteId, version: athlete.version, change });
      await refresh("athletes.setStatus");
      toast({
        message: `${fullName(athlete)} ${words[change.status]}.`,
        action: { label: "Undo", onPress: () => void undo(version) },
      });
    },
  };
}
