"use client";

import { fullName } from "@talus/domain/athletes/athlete";
import type { Divergence } from "@talus/domain/routines/divergence";
import type { RoutineVersion } from "@talus/domain/routines/routine";
import { useState } from "react";
import { messageOf } from "../../../trpc/error";
import { Button } from "../../../ui/buttons/button";
import { useToast } from "../../../ui/overlay/toast";
import { todayHere } from "../assign/choice";
import { useAssign } from "../assign/use-assign";

type Props = {
  current: RoutineVersion;
  how: Divergence;
  athlete: { athleteId: string; givenName: string; familyName: string };
};

/** Gives one athlete the newest version of the routine from today on, at once, with an undo. */
export function BringBack({ current, how, athlete }: Props) {
  const assign = useAssign();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const { id: routineVersionId, routineId } = current;
  const target = { kind: "diverged" as const, routineId, how, athleteIds: [athlete.athleteId] };
  const bring = async () => {
    setBusy(true);
    try {
      const kept = { phase: "build" as const, sideBias: null };
      await assign({ target, routineVersionId, startsOn: todayHere(), ...kept }, current.name);
    } catch (error) {
      toast({ message: messageOf(error) });
    }
    setBusy(false);
  };
  return (
    <Button
      size="sm"
      busy={busy}
      aria-label={`Bring ${fullName(athlete)} back`}
      onClick={() => void bring()}
    >
      Bring back
    </Button>
  );
}
