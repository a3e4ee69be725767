import type { Metadata } from "next";
import { AccountPanel } from "../../../features/accounts/account-panel";
import { PreferencesForm } from "../../../features/athletes/form/preferences-form";
import { ThemeSection } from "../../../features/frame/theme-section";
import { signedInSession } from "../../../server/session";
import { chosenTheme } from "../../../server/theme";
import { HydrateClient, serverQueryClient, trpc } from "../../../server/trpc";
import { PageHeader } from "../../../ui/page/page-header";

/** The title of this page. */
export const metadata: Metadata = { title: "Me" };

/** An athlete's own account. */
export default async function MePage() {
  const { account, athlete } = await signedInSession();
  if (athlete) {
    await serverQueryClient().prefetchQuery(
      trpc.athletes.get.queryOptions({ athleteId: athlete.id }),
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title="Me" large />
      <AccountPanel name={account.name} email={account.email} />
      {athlete && (
        <HydrateClient>
          <PreferencesForm athleteId={athlete.id} />
        </HydrateClient>
      )}
      <ThemeSection theme={await chosenTheme()} />
    </div>
  );
}
