import type { Metadata } from "next";
import { ResetRequestForm } from "../../../features/accounts/reset-forms";
import { PageHeader } from "../../../ui/page/page-header";

/** The title of this page. */
export const metadata: Metadata = { title: "Forgot your password" };

/** Asks for a link that sets a new password. */
export default function ResetRequestPage() {
  return (
    <>
      <PageHeader title="Forgot your password?" large />
      <ResetRequestForm />
    </>
  );
}
