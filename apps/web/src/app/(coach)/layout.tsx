import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AccessProvider } from "../../access/access";
import { CoachShell } from "../../features/frame/coach-shell";
import { OwnerProvider } from "../../offline/owner";
import { RulesPrefetched } from "../../server/rules-prefetched";
import { signedInSession } from "../../server/session";
import { chosenTheme } from "../../server/theme";

/** The coach's pages; an athlete is sent to today's session. */
export default async function CoachLayout({ children }: { children: ReactNode }) {
  const { account, actor, athlete, organisations } = await signedInSession();
  if (actor.role === "athlete") redirect("/today");
  return (
    <AccessProvider role={actor.role}>
      <OwnerProvider organisationId={actor.organisationId} userId={actor.userId}>
        <CoachShell
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
          <RulesPrefetched>{children}</RulesPrefetched>
        </CoachShell>
      </OwnerProvider>
    </AccessProvider>
  );
}
