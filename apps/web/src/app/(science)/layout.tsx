import type { ReactNode } from "react";
import { signedInSession } from "../../server/session";
import AthleteLayout from "../(athlete)/layout";
import CoachLayout from "../(coach)/layout";

/** Drawings for everybody: in the frame of who looks at them. */
export default async function ScienceLayout({ children }: { children: ReactNode }) {
  const { actor } = await signedInSession();
  return actor.role === "athlete" ? (
    <AthleteLayout>{children}</AthleteLayout>
  ) : (
    <CoachLayout>{children}</CoachLayout>
  );
}
