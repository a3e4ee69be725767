import type { Action } from "@talus/domain/access";

/** What can be done to somebody whom ⌘K found. */
export type Verb = "assign" | "record" | "plan" | "pause" | "move" | "archive";

/** An athlete, a team or a routine by its name. */
export type Thing = { kind: "athlete" | "team" | "routine"; id: string; name: string };

/** What ⌘K does over the page instead of leaving it. */
export type Command =
  | { verb: "assign"; to: Thing | null }
  | { verb: "plan" | "pause" | "move" | "archive"; to: Thing }
  | { verb: "new_team" }
  | { verb: "new_routine" };

/** One line that ⌘K offers, with other words by which people look for it. */
export type Entry = { title: string; note: string; words: string; may?: Action } & Choice;

/** What choosing a line does: goes to a page, opens something over this one, or asks whom by typing on. */
export type Choice = { href: string } | { command: Command } | { typed: string };

const page = (href: string, title: string, words: string, may?: Action): Entry => ({
  ...{ href, title, words, note: "Page", ...(may && { may }) },
});
const act = (title: string, words: string, may: Action, choice: Choice): Entry => ({
  ...{ title, words, may, note: "Do", ...choice },
});

/** The coach's pages, and what can be done from any of them. */
export const entries: readonly Entry[] = [
  page("/queue", "Queue", "inbox review holds overdue"),
  page("/athletes", "Athletes", "roster people"),
  page("/teams", "Teams", "groups trends"),
  page("/trends/week", "Last week", "monday summary changed teams"),
  page("/trends/compare", "Side by side", "compare teams types seasons trends"),
  page(
    "/trends",
    "Trends",
    "organisation everybody median target adherence",
    "organisation:trends",
  ),
  page("/routines", "Routines", "exercises programmes"),
  act("Assign a routine…", "give plan", "plan:assign", { command: { verb: "assign", to: null } }),
  act("Record a test…", "measure assess", "roster:read", { typed: "record " }),
  act("Plan a test…", "day date appointment measure", "roster:write", { typed: "plan " }),
  act("Pause an athlete…", "break holiday ill", "roster:write", { typed: "pause " }),
  act("Move an athlete to a team…", "change", "roster:write", { typed: "move " }),
  act("Archive an athlete…", "remove delete", "roster:write", { typed: "archive " }),
  act("Add athlete", "new person", "roster:write", { href: "/athletes/new" }),
  act("Import athletes", "file csv roster", "roster:write", { href: "/athletes/import" }),
  act("Import tests", "file csv results", "roster:write", { href: "/athletes/import/tests" }),
  act("New team", "make add group", "team:create", { command: { verb: "new_team" } }),
  act("New routine", "make add", "routine:write", { command: { verb: "new_routine" } }),
  page("/science", "Rules and sources", "science studies citations figures"),
  page("/science/exercises", "Exercises", "drawings library pictures stretches"),
  page("/science/tests", "Tests", "drawings protocols assessments pictures"),
  page("/settings", "Settings", "members organisation"),
  page("/settings/rules", "Rules", "thresholds replay versions limits"),
  page("/settings/reliability", "Measuring error", "reliability repeats testers sem mdc"),
  page("/settings/types", "Athlete types", "runner lifter own"),
  page("/settings/account", "Your account", "password sign out"),
];

/**
 * At most `limit` of the entries in which every typed word begins a word of the title or of `words`: first
 * the one so called, then those whose title begins so, then those whose title holds all the words.
 * Accents and case do not count. Nothing typed finds all.
 */
export function entriesFor(query: string, among: readonly Entry[], limit: number): Entry[] {
  const whole = fold(query).trim();
  const typed = whole.split(/\s+/);
  const isIn = (words: string) => typed.every((word) => ` ${words}`.includes(` ${word}`));
  const rankOf = ({ title, words }: Entry) => {
    const called = fold(title);
    const ways = [called === whole, called.startsWith(whole), isIn(called)];
    return [...ways, isIn(fold(`${title} ${words}`))].indexOf(true);
  };
  return among
    .map((entry) => ({ entry, rank: rankOf(entry) }))
    .filter(({ rank }) => rank >= 0)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** An act whose word stands before whom it is done to. */
type Act = { verb: Verb; does: string; may: Action };

const acts: readonly Act[] = [
  { verb: "assign", does: "Assign to", may: "plan:assign" },
  { verb: "record", does: "Record a test of", may: "roster:read" },
  { verb: "plan", does: "Plan a test for", may: "roster:write" },
  { verb: "pause", does: "Pause", may: "roster:write" },
  { verb: "move", does: "Move", may: "roster:write" },
  { verb: "archive", does: "Archive", may: "roster:write" },
];

/** The act that a query begins with, and who is looked for behind it; null: it begins with none. */
export function actIn(query: string): { act: Act; rest: string } | null {
  const [, first = "", rest = ""] = /^\s*(\S+)\s+(.*)$/.exec(query) ?? [];
  const act = acts.find(({ verb }) => verb === first.toLowerCase());
  return act ? { act, rest } : null;
}

/** The line that does an act to somebody; null where it cannot be done to such a thing. */
export function actOn({ verb, does, may }: Act, to: Thing): Entry | null {
  const note = { athlete: "Athlete", team: "Team", routine: "Routine" }[to.kind];
  const title =
    verb === "assign" && to.kind === "routine" ? `Assign ${to.name}` : `${does} ${to.name}`;
  const line = { title, note, words: "", may };
  if (verb === "assign") return { ...line, command: { verb, to } };
  if (verb === "plan" && to.kind === "team") return { ...line, command: { verb, to } };
  if (to.kind !== "athlete") return null;
  if (verb === "record") return { ...line, href: `/assess/${to.id}` };
  return { ...line, command: { verb, to } };
}

/** The line that opens the page of an athlete, a team or a routine. */
export function pageOf({ kind, id, name }: Thing, note: string): Entry {
  return { href: `/${kind}s/${id}`, title: name, note, words: "" };
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
