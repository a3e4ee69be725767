import type { Metadata } from "next";
import { ConfirmForm } from "../../../../features/accounts/confirm-form";
import { PageHeader } from "../../../../ui/page/page-header";

/** The title of this page. */
export const metadata: Metadata = { title: "Confirm your address" };

/** What the link in a mail opens that confirms an address. */
export default async function ConfirmPage({ params }: { params: Promise<{ token: string }> }) {
  return (
    <>
      <PageHeader title="Confirm your address" large />
      <ConfirmForm token={(await params).token} />
    </>
  );
}
