import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PainScreen } from "../../../features/log/pain-screen";
import { signedInSession } from "../../../server/session";

export const metadata: Metadata = { title: "Pain" };

/** The pain button's questions. */
export default async function PainPage() {
  const { athlete } = await signedInSession();
  if (!athlete) redirect("/queue");
  return <PainScreen athleteId={athlete.id} />;
}
