import type { ReactNode } from "react";
import { AccessProvider } from "../../features/access/access";
import { OutboxProvider } from "../../offline/outbox/outbox-provider";
import { OwnerProvider } from "../../offline/owner";
import { RulesPrefetched } from "../../server/rules-prefetched";
import { signedInSession } from "../../server/session";

/** A test fills the screen: coaches and athletes take it alike, without the frame around. */
export default async function TestLayout({ children }: { children: ReactNode }) {
  const { actor } = await signedInSession();
  return (
    <AccessProvider role={actor.role}>
      <OwnerProvider organisationId={actor.organisationId} userId={actor.userId}>
        <OutboxProvider>
          <RulesPrefetched>{children}</RulesPrefetched>
        </OutboxProvider>
      </OwnerProvider>
    </AccessProvider>
  );
}
