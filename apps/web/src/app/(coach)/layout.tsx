import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AccessProvider } from "../../features/access/access";
import { OutboxProvider } from "../../offline/outbox/outbox-provider";
import { WaitingNotice } from "../../offline/outbox/waiting-notice";
import { OwnerProvider } from "../../offline/owner";
import { RulesPrefetched } from "../../server/rules-prefetched";
import { signedInSession } from "../../server/session";
import { chosenTheme } from "../../server/theme";
import { QueueBlock } from "./queue-block";
import { Shell } from "./shell";

/** The coach's pages; an athlete is sent to today's session. */
export default async function CoachLayout({ children }: { children: ReactNode }) {
  const { account, actor, athlete, organisations } = await signedInSession();
  if (actor.role === "athlete") redirect("/today");
  return (
    <AccessProvider role={actor.role}>
      <OwnerProvider organisationId={actor.organisationId} userId={actor.userId}>
        <OutboxProvider>
          <Shell
            queueBlock={<QueueBlock />}
            identity={{
              user: { name: account.name, email: account.email },
              organisationId: actor.organisationId,
              organisations: organisations.map((place) => ({
                id: place.organisationId,
                name: place.organisationName,
              })),
              theme: await chosenTheme(),
              isAthlete: athlete !== null,
            }}
          >
            <div className="px-4 pt-4 empty:hidden md:px-6">
              <WaitingNotice />
            </div>
            <RulesPrefetched>{children}</RulesPrefetched>
          </Shell>
        </OutboxProvider>
      </OwnerProvider>
    </AccessProvider>
  );
}
