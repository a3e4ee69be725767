/** The parts of an athlete's page, each with its own address. */
export const athleteTabs = [
  { tab: "overview", label: "Overview" },
  { tab: "plan", label: "Plan" },
  { tab: "tests", label: "Tests" },
  { tab: "sessions", label: "Sessions" },
  { tab: "details", label: "Details" },
] as const;
export type AthleteTab = (typeof athleteTabs)[number]["tab"];
