"use client";

import type { PlannedTest } from "@talus/domain/assessments/planned-test";
import { useMutation } from "@tanstack/react-query";
import { v7 as uuidv7 } from "uuid";
import { useTRPC } from "../../../../trpc/client";
import { messageOf } from "../../../../trpc/error";
import { useRefresh } from "../../../../trpc/use-refresh";
import { useToast } from "../../../../ui/overlay/toast";
import { spanWords } from "../../../../ui/time/date-words";
import { useProfile } from "../../use-profile";

type Day = Pick<PlannedTest, "day" | "note">;

/** Plans, moves or takes back an athlete's next test, each with the way back. */
export function usePlannedTest(athleteId: string) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const toast = useToast();
  const { standing, today } = useProfile(athleteId);
  const before = standing.plannedTest;
  const planning = useMutation(trpc.assessments.plan.mutationOptions());
  const unplanning = useMutation(trpc.assessments.unplan.mutationOptions());
  const put = async ({ day, note }: Day, { id, replacesId }: Ids) => {
    await planning.mutateAsync({ athleteId, id, day, note, replacesId });
    await refresh("assessments.plan");
  };
  const take = async (plannedTestId: string) => {
    await unplanning.mutateAsync({ athleteId, plannedTestId });
    await refresh("assessments.unplan");
  };
  const offer = (message: string, back: (() => Promise<void>) | null) => {
    const undo = () => void back?.().catch((error) => toast({ message: messageOf(error) }));
    toast({ message, ...(back && { action: { label: "Undo", onPress: undo } }) });
  };
  // A day that is over by now cannot be planned again.
  const canReturn = before !== null && before.day >= today;
  return {
    /** Rejects with the server's refusal, for a form to show. */
    plan: async (to: Day, id: string) => {
      await put(to, { id, replacesId: before?.id ?? null });
      const message = `Test planned ${spanWords({ from: to.day, until: to.day })}.`;
      if (before === null) offer(message, () => take(id));
      else offer(message, canReturn ? () => put(before, { id: uuidv7(), replacesId: id }) : null);
    },
    takeBack: async ({ id }: PlannedTest) => {
      try {
        await take(id);
        const again = () => (before ? put(before, { id: uuidv7(), replacesId: null }) : take(id));
        offer("Planned test taken back.", canReturn ? again : null);
      } catch (error) {
        toast({ message: messageOf(error) });
      }
    },
  };
}

type Ids = { id: string; replacesId: string | null };
