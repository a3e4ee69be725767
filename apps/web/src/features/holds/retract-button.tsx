"use client";

import type { Hold } from "@talus/domain/safety/hold";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { Button } from "../../ui/button";

type Props = { athleteId: string; hold: Hold; coach: string };

/** "I tapped by mistake": the coach hears of it; the hold stays. */
export function RetractButton({ athleteId, hold, coach }: Props) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const retract = useMutation(
    trpc.holds.retract.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.sessions.today.queryKey() }),
    }),
  );
  if (hold.retractedAt !== null || retract.isSuccess) {
    return (
      <p role="status" className="py-2 text-center text-base text-muted">
        {coach} knows that you tapped by mistake. The hold stays until it is cleared with you.
      </p>
    );
  }
  return (
    <>
      <Button
        size="lg"
        wide
        busy={retract.isPending}
        onClick={() => retract.mutate({ athleteId, holdId: hold.id, note: "" })}
      >
        I tapped by mistake
      </Button>
      {retract.error && (
        <p role="alert" className="text-base">
          Not sent yet. {messageOf(retract.error)}
        </p>
      )}
    </>
  );
}
