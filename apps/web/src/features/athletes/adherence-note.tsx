"use client";

import { adherenceText } from "@talus/domain/sessions/adherence";
import { useProfile } from "./use-profile";

/** How much of the last 30 days was done. */
export function AdherenceNote({ athleteId }: { athleteId: string }) {
  const { done, planned } = useProfile(athleteId).standing;
  return <p>30 days: {adherenceText({ done, planned })}</p>;
}
