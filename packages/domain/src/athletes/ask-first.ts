import type { LocalDate } from "../calendar";
import type { Source } from "../sources";
import type { AskFirst, Athlete } from "./athlete";

/** How each is asked, and what is said where it applies; it stops nothing. */
export const askFirstWords: Record<AskFirst, { label: string; text: string }> = {
  under_18: {
    label: "Under 18",
    text: "Under 18: please talk with a parent or guardian, and with a doctor or physiotherapist, before starting.",
  },
  pregnancy: {
    label: "Pregnant, or lately given birth",
    text: "Pregnant or lately given birth: please talk with a midwife or doctor before starting.",
  },
};

/** No source says more than that history steers the choice; asking first is ours. */
export const askFirstSources: readonly Source[] = ["001:23", "our rule"];

/** Whether somebody born on a day is younger than 18 on another; the 18th birthday itself is not. */
function isUnder18(birthDate: LocalDate, today: LocalDate): boolean {
  const [year = "", ...rest] = birthDate.split("-");
  return `${Number(year) + 18}-${rest.join("-")}` > today;
}

/**
 * What to ask a professional about before starting: as told, and under 18 by the birth date, which
 * counts for more than what was told. It never blocks a test or a plan.
 */
export function askFirstOf(
  { birthDate, askFirst }: Pick<Athlete, "birthDate" | "askFirst">,
  today: LocalDate,
): AskFirst[] {
  const answers = askFirst ?? [];
  const young = birthDate === null ? answers.includes("under_18") : isUnder18(birthDate, today);
  return [
    ...(young ? (["under_18"] as const) : []),
    ...answers.filter((one) => one !== "under_18"),
  ];
}
