import type { Metadata } from "next";
import { SignInForm } from "../../../features/accounts/sign-in-form";
import { caller } from "../../../server/trpc";
import { Notice } from "../../../ui/marks/notice";
import { PageHeader } from "../../../ui/page/page-header";

/** The title of this page. */
export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string; provider?: string; error?: string }> };

/** Where people sign in; `next` is where they wanted to go. */
export default async function SignInPage({ searchParams }: Props) {
  const { next = "/", provider, error } = await searchParams;
  const ways = await (await caller()).accounts.ways();
  return (
    <>
      <PageHeader title="Sign in" large />
      {provider === "nodemailer" && (
        <Notice>If this address has an account, a link is on its way to it.</Notice>
      )}
      {error && <Notice>That link was used already or is too old. Sign in below.</Notice>}
      <SignInForm next={isOwnPath(next) ? next : "/"} ways={ways} />
    </>
  );
}

/** A path of ours, so that a crafted link leads nowhere else. */
function isOwnPath(path: string): boolean {
  return path.startsWith("/") && !path.startsWith("//") && !path.includes("\\");
}
