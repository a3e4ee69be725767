/** A page that ⌘K leads to, with other words by which people look for it. */
export type Place = { href: string; title: string; note: string; words: string };

/** The coach's pages. */
export const places: readonly Place[] = [
  { href: "/queue", title: "Queue", note: "Page", words: "inbox review holds overdue" },
  { href: "/athletes", title: "Athletes", note: "Page", words: "roster people" },
  { href: "/teams", title: "Teams", note: "Page", words: "groups trends" },
  { href: "/routines", title: "Routines", note: "Page", words: "exercises programmes" },
  {
    href: "/settings",
    title: "Settings",
    note: "Page",
    words: "members organisation account password",
  },
];

/** The places whose title or words begin with what was typed; all of them for nothing typed. */
export function placesFor(query: string, among: readonly Place[]): Place[] {
  const typed = fold(query);
  return among.filter((place) =>
    fold(`${place.title} ${place.words}`)
      .split(/\s+/)
      .some((word) => word.startsWith(typed)),
  );
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
}
