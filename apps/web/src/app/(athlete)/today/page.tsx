import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LateStopScreen, StopScreenAhead } from "../../../features/holds/late-stop-screen";
import { ChangeWeek } from "../../../features/plans/week/change-week";
import { TodayScreen } from "../../../features/sessions/today/today-screen";
import { signedInSession } from "../../../server/session";
import { HydrateClient, serverQueryClient, trpc } from "../../../server/trpc";

export const metadata: Metadata = { title: "Today" };

/** The athlete's day. */
export default async function TodayPage() {
  const { athlete } = await signedInSession();
  if (!athlete) redirect("/queue");
  const input = { athleteId: athlete.id };
  await serverQueryClient().prefetchQuery(trpc.sessions.today.queryOptions(input));
  return (
    <HydrateClient>
      <TodayScreen
        {...input}
        stopScreen={<LateStopScreen {...input} />}
        changeWeek={<ChangeWeek {...input} own />}
      />
      <StopScreenAhead />
    </HydrateClient>
  );
}
