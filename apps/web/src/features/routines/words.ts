import type { AthleteType } from "@talus/domain/athletes/athlete";
import type { RoutinePurpose } from "@talus/domain/routines/routine";

/** Who a routine is for. */
export const typeWords: Record<AthleteType, string> = { runner: "Runner", lifter: "Lifter" };

/** The word for a routine's type; one for everybody has none of its own. */
export function typeWord(athleteType: AthleteType | null): string {
  return athleteType === null ? "Any type" : typeWords[athleteType];
}

/** What a routine answers. */
export const purposeWords: Record<RoutinePurpose, string> = {
  full: "Whole sequence",
  short: "Little time",
  joint: "Stop at the front (joint)",
  soleus: "Soleus",
  gastrocnemius: "Gastrocnemius",
  achilles: "Achilles in history",
  plantar: "Plantar fascia",
  maintenance: "Maintenance",
  own: "Own purpose",
};
