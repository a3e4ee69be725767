import type { Metadata } from "next";
import { SignUpForm } from "../../../features/account/sign-up-form";
import { PageHeader } from "../../../ui/page/page-header";

/** The title of this page. */
export const metadata: Metadata = { title: "Start an organisation" };

/** The first sign-up of a club; everybody else comes by invitation. */
export default function SignUpPage() {
  return (
    <>
      <PageHeader
        title="Start an organisation"
        note="For a coach or a practice. Athletes and colleagues come in by your invitation."
        large
      />
      <SignUpForm />
    </>
  );
}
