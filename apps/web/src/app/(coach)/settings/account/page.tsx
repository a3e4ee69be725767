import { can, organisationRelations } from "@talus/domain/access";
import type { Metadata } from "next";
import { AccountPanel } from "../../../../features/accounts/account-panel";
import { ThemeSection } from "../../../../features/frame/theme-section";
import { AbsenceForm } from "../../../../features/members/absence/absence-form";
import { signedInSession } from "../../../../server/session";
import { chosenTheme } from "../../../../server/theme";
import { LinkButton } from "../../../../ui/buttons/link-button";
import { Section } from "../../../../ui/page/card";
import { PageBody } from "../../../../ui/page/page-body";
import { PageHeader } from "../../../../ui/page/page-header";

/** The title of this page. */
export const metadata: Metadata = { title: "Your account" };

/** One's own account, on the coach's side. */
export default async function AccountPage() {
  const { account, actor } = await signedInSession();
  const mayTypes = can(organisationRelations(actor.role), "roster:write");
  return (
    <>
      <PageHeader
        title="Your account"
        parent={{ href: "/settings", label: "Settings" }}
        actions={
          <>
            <LinkButton href="/settings/rules">Rules</LinkButton>
            {mayTypes && <LinkButton href="/settings/types">Athlete types</LinkButton>}
          </>
        }
      />
      <PageBody width="prose">
        <AccountPanel name={account.name} email={account.email} />
        {actor.role === "coach" && (
          <Section title="While you are out">
            <p className="pb-3 text-muted">
              Whoever stands in sees your teams and has your queue rows; you keep both.
            </p>
            <AbsenceForm userId={account.id} />
          </Section>
        )}
        <ThemeSection theme={await chosenTheme()} />
      </PageBody>
    </>
  );
}
