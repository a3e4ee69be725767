"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useRefresh } from "../../trpc/use-refresh";
import { Button } from "../../ui/buttons/button";
import { Notice } from "../../ui/marks/notice";
import { useToast } from "../../ui/overlay/toast";
import { useCan } from "../access/access";
import { WhyButton } from "../science/sources/why-button";
import type { PlanOverview } from "./words";

type Props = {
  athleteId: string;
  reason: NonNullable<NonNullable<PlanOverview["plan"]>["returned"]>;
};

/** Why the plan went back to build by itself, and the way back for the coach. */
export function ReturnedNotice({ athleteId, reason }: Props) {
  const trpc = useTRPC();
  const may = useCan()("plan:write");
  const refresh = useRefresh();
  const toast = useToast();
  const undo = useMutation(
    trpc.plans.undoReturn.mutationOptions({
      onSuccess: () => toast({ message: "Maintenance goes on." }),
      onError: (error) => toast({ message: messageOf(error) }),
      onSettled: () => refresh("plans.undoReturn"),
    }),
  );
  return (
    <Notice
      tone="caution"
      title="Back to build by itself."
      action={
        may && (
          <Button busy={undo.isPending} onClick={() => undo.mutate({ athleteId })}>
            Back to maintenance
          </Button>
        )
      }
    >
      {reason.text} <WhyButton about="back to build" reasons={[reason]} />
    </Notice>
  );
}
