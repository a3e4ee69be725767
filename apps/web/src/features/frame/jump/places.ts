/** A page that ⌘K leads to, with other words by which people look for it. */
export type Place = { href: string; title: string; note: string; words: string };

/** The coach's pages. */
export const places: readonly Place[] = [
  { href: "/queue", title: "Queue", note: "Page", words: "inbox review holds overdue" },
  { href: "/athletes", title: "Athletes", note: "Page", words: "roster people" },
  { href: "/teams", title: "Teams", note: "Page", words: "groups trends" },
  {
    href: "/trends/week",
    title: "Last week",
    note: "Page",
    words: "monday summary changed teams",
  },
  {
    href: "/trends/compare",
    title: "Side by side",
    note: "Page",
    words: "compare teams types seasons trends",
  },
  { href: "/routines", title: "Routines", note: "Page", words: "exercises programmes" },
  {
    href: "/science",
    title: "Rules and sources",
    note: "Page",
    words: "science studies citations figures",
  },
  {
    href: "/science/exercises",
    title: "Exercises",
    note: "Page",
    words: "drawings library pictures stretches",
  },
  {
    href: "/science/tests",
    title: "Tests",
    note: "Page",
    words: "drawings protocols assessments pictures",
  },
  { href: "/settings", title: "Settings", note: "Page", words: "members organisation" },
  {
    href: "/settings/rules",
    title: "Rules",
    note: "Page",
    words: "thresholds replay versions limits",
  },
  {
    href: "/settings/reliability",
    title: "Measuring error",
    note: "Page",
    words: "reliability repeats testers sem mdc",
  },
  { href: "/settings/types", title: "Athlete types", note: "Page", words: "runner lifter own" },
  { href: "/settings/account", title: "Your account", note: "Page", words: "password sign out" },
];

/** The trends of everybody, for whoever sees all of the organisation. */
export const organisationTrends: Place = {
  href: "/trends",
  title: "Trends",
  note: "Page",
  words: "organisation everybody median target adherence",
};

/**
 * At most `limit` of the places in which every typed word begins a word of the title or of `words`;
 * accents and case do not count. Nothing typed finds all.
 */
export function placesFor(query: string, among: readonly Place[], limit: number): Place[] {
  const typed = fold(query).split(/\s+/).filter(Boolean);
  const found: Place[] = [];
  for (const place of among) {
    if (found.length === limit) break;
    const words = ` ${fold(`${place.title} ${place.words}`)}`;
    if (typed.every((word) => words.includes(` ${word}`))) found.push(place);
  }
  return found;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
