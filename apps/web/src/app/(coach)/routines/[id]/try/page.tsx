import type { SessionKind } from "@talus/domain/sessions/log/session-log";
import { sessionExercises, sessionSec } from "@talus/domain/sessions/session-exercises";
import type { Metadata } from "next";
import { TryScreen } from "../../../../../features/sessions/try/try-screen";
import { foundOr404 } from "../../../../../server/found";
import { serverQueryClient, trpc } from "../../../../../server/trpc";

/** The title of this page. */
export const metadata: Metadata = { title: "Try it" };

type Props = { params: Promise<{ id: string }> };

/** A routine as an athlete meets it on a phone; a stranger's is not found. Nothing here writes. */
export default async function TryPage({ params }: Props) {
  const { id: routineId } = await params;
  const routine = await foundOr404(
    serverQueryClient().fetchQuery(trpc.routines.get.queryOptions({ routineId })),
  );
  const { items, name, number } = routine.current;
  const versionOf = (kind: SessionKind) => {
    const day = { withStrength: true, beforeTraining: false, sideBias: null };
    const exercises = sessionExercises({ items, kind, ...day });
    return { exercises, durationSec: sessionSec(exercises) };
  };
  const versions = { full: versionOf("full"), short: versionOf("short") };
  return <TryScreen {...{ routineId, name, number, versions }} />;
}
