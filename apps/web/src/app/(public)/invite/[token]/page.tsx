import { isDomainError } from "@talus/domain/errors";
import type { Metadata } from "next";
import { InvitationForm, JoinAsSignedIn } from "../../../../features/accounts/invitation-form";
import { caller } from "../../../../server/trpc";
import { LinkButton } from "../../../../ui/buttons/link-button";
import { Notice } from "../../../../ui/marks/notice";
import { ErrorState } from "../../../../ui/page/error-state";
import { PageHeader } from "../../../../ui/page/page-header";

/** The title of this page. */
export const metadata: Metadata = { title: "Invitation" };

/** What an invitation's link opens. */
export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const api = await caller();
  const invitation = await api.invitations.open({ token }).catch(sentenceOf);
  if (typeof invitation === "string") {
    return (
      <ErrorState
        asHeading
        happened={invitation}
        action={<LinkButton href="/sign-in">Sign in</LinkButton>}
      />
    );
  }
  const session = await api.accounts.current();
  return (
    <>
      <PageHeader
        title={`Join ${invitation.organisationName}`}
        note={
          invitation.role === "athlete"
            ? "Your coach plans with you here."
            : `As ${invitation.role}.`
        }
        large
      />
      {invitation.refusal && <Notice>{invitation.refusal}</Notice>}
      {session && !invitation.refusal ? (
        <>
          <JoinAsSignedIn token={token} name={session.account.name} />
          <details className="mt-6">
            <summary className="min-h-11 cursor-pointer content-center">
              Not {session.account.name}? Join as somebody new
            </summary>
            <InvitationForm token={token} invitation={invitation} />
          </details>
        </>
      ) : (
        <InvitationForm token={token} invitation={invitation} />
      )}
    </>
  );
}

/** Why a link opens nothing; a token cut short while copying is refused before it is looked up. */
function sentenceOf(error: Error & { code?: string }): string {
  if (isDomainError(error.cause)) return error.message;
  if (error.code === "BAD_REQUEST") {
    return "This link leads nowhere. Check that you copied all of it.";
  }
  throw error;
}
