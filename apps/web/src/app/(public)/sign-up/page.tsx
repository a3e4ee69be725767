import type { Metadata } from "next";
import { SignUpForm } from "../../../features/accounts/sign-up-form";
import { caller } from "../../../server/trpc";
import { LinkButton } from "../../../ui/buttons/link-button";
import { Notice } from "../../../ui/marks/notice";
import { PageHeader } from "../../../ui/page/page-header";

/** The title of this page. */
export const metadata: Metadata = { title: "Start an organisation" };

/** The first sign-up of a club; everybody else comes by invitation. */
export default async function SignUpPage() {
  const { signUp } = await (await caller()).accounts.ways();
  if (!signUp) {
    return (
      <>
        <PageHeader title="Start an organisation" large />
        <Notice action={<LinkButton href="/sign-in">Sign in</LinkButton>}>
          Nobody can start another organisation on this server. People come in by invitation: ask an
          owner or your coach for a link.
        </Notice>
      </>
    );
  }
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
