/** The parts of an athlete's page in its order, each with its anchor. */
export const athleteParts = [
  { id: "week", label: "Week" },
  { id: "tests", label: "Tests" },
  { id: "sessions", label: "Sessions" },
  { id: "history", label: "History" },
  { id: "audit", label: "Audit" },
  { id: "plan", label: "Plan" },
  { id: "reviews", label: "Reviews" },
  { id: "all-tests", label: "All tests" },
  { id: "details", label: "Details" },
] as const;
