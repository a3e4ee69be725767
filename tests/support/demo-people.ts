/** Who signs in to the demonstration club of the browser tests; it lives as long as they run. */
export const demoPeople = {
  password: "a password for tests only",
  coachEmail: "anneke.kuiper@northgate.example",
  athleteEmail: "ines.duarte@northgate.example",
} as const;
