import type { Metadata } from "next";
import { NewPasswordForm } from "../../../../features/accounts/reset-forms";
import { PageHeader } from "../../../../ui/page/page-header";

/** The title of this page. */
export const metadata: Metadata = { title: "New password" };

/** What a reset link opens. */
export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  return (
    <>
      <PageHeader title="Set a new password" large />
      <NewPasswordForm token={(await params).token} />
    </>
  );
}
