import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AccessProvider } from "../../features/access/access";
import { AthleteFrame } from "../../features/frame/athlete/athlete-frame";
import { OutboxProvider } from "../../offline/outbox/outbox-provider";
import { OwnerProvider } from "../../offline/owner";
import { RulesPrefetched } from "../../server/rules-prefetched";
import { signedInSession } from "../../server/session";

/** The athlete's pages; somebody without an athlete record is sent to the queue. */
export default async function AthleteLayout({ children }: { children: ReactNode }) {
  const { actor, athlete, organisations } = await signedInSession();
  if (actor.role !== "athlete" && athlete === null) redirect("/queue");
  const place = organisations.find((one) => one.organisationId === actor.organisationId);
  return (
    <AccessProvider role={actor.role}>
      <OwnerProvider organisationId={actor.organisationId} userId={actor.userId}>
        <OutboxProvider>
          <AthleteFrame
            organisationName={place?.organisationName ?? "Talus"}
            isCoach={actor.role !== "athlete"}
          >
            <RulesPrefetched>{children}</RulesPrefetched>
          </AthleteFrame>
        </OutboxProvider>
      </OwnerProvider>
    </AccessProvider>
  );
}
