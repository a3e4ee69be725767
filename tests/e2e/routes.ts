import type { Page } from "@playwright/test";
import { plainQuery } from "../support/roster";
import type { Asking } from "./calls";

/** Who opens a page. */
export type Reader = "nobody" | "coach" | "athlete";

/** One way to see a page of the product. */
export type Route = {
  /** The folder under app, without the groups: a test holds that every page stands here. */
  page: string;
  /** What distinguishes this way from the page's others. */
  as?: string;
  reader: Reader;
  /** The address, where it is not the folder's own; `coach` and `athlete` ask and arrange. */
  find?: (people: { coach: Asking; athlete: Asking }) => Promise<string> | string;
  /** What is pressed before the page looks as it should be judged. */
  reach?: (page: Page) => Promise<void>;
};

type Named = { id: string };
type People = Parameters<NonNullable<Route["find"]>>[0];

async function firstOf(who: Asking, path: string): Promise<string> {
  const [first] = await who.ask<Named[]>(path);
  if (!first) throw new Error(`${path} gives nothing`);
  return first.id;
}

async function own({ athlete }: People): Promise<string> {
  const session = await athlete.ask<{ athlete: Named }>("accounts.current");
  return session.athlete.id;
}

/** An athlete's page: as it opens, or whole, as an address of one of its parts opens it. */
const athletePage = (part: string): Route => ({
  page: "/athletes/[id]",
  as: part === "" ? "as it opens" : "whole",
  reader: "coach",
  find: async (people) => `/athletes/${await own(people)}${part}`,
});

const progressView = (name: string): Route => ({
  page: "/progress",
  as: name,
  reader: "athlete",
  find: () => `/progress?view=${name}`,
});

type QueueRow = { kind: string; id: string; athleteId: string };

/** A row of the queue with its detail open. */
const waiting = (kind: string): Route => ({
  page: "/queue",
  as: kind,
  reader: "coach",
  find: async ({ coach }) => {
    const groups = await coach.ask<Record<string, QueueRow[]>>("queue.list");
    const row = Object.values(groups)
      .flat()
      .find((one) => one.kind === kind);
    if (!row) throw new Error(`Nothing of the kind ${kind} waits`);
    return `/queue?${new URLSearchParams({ kind, id: row.id, athlete: row.athleteId })}`;
  },
});

/** The athlete's session of today, or a log of it. */
async function session(people: People): Promise<string> {
  const athleteId = await own(people);
  const today = await people.athlete.ask<{ session: Named | null; logged: Named | null }>(
    "sessions.today",
    { athleteId },
  );
  return `/log/${(today.session ?? today.logged)?.id ?? "extra"}`;
}

const pathOf = (url: string | undefined) => new URL(url ?? "").pathname;

/** A link that lets somebody in as staff; it is never used. */
async function staffLink({ coach }: People): Promise<string> {
  const { url } = await coach.call<{ url: string }>("invitations.createForStaff", {
    name: "Noor Bakker",
    email: "noor.bakker@northgate.example",
    role: "assistant",
    teamIds: [],
  });
  return pathOf(url);
}

/** A link for an athlete who has no login yet; it is never used. */
async function athleteLink({ coach }: People): Promise<string> {
  const rows = await coach.ask<Named[]>("roster.list", { query: plainQuery, after: null });
  const links = await coach.call<{ url: string }[]>("invitations.createForAthletes", {
    athleteIds: rows.map(({ id }) => id),
  });
  return pathOf(links[0]?.url);
}

/** A link that sets a colleague's password; it is never used. */
async function resetLink({ coach }: People): Promise<string> {
  const staff = await coach.ask<{ userId: string; role: string }[]>("members.list");
  const colleague = staff.find(({ role }) => role === "coach");
  const { url } = await coach.call<{ url: string }>("members.createResetLink", {
    userId: colleague?.userId,
  });
  return pathOf(url);
}

const nobody: Route[] = [
  { page: "/", reader: "nobody" },
  { page: "/sign-in", reader: "nobody" },
  { page: "/sign-up", reader: "nobody" },
  { page: "/reset", reader: "nobody" },
  { page: "/reset/[token]", reader: "nobody", find: resetLink },
  {
    page: "/reset/[token]",
    as: "leading nowhere",
    reader: "nobody",
    find: () => "/reset/a-link-that-leads-nowhere",
  },
  { page: "/confirm/[token]", reader: "nobody", find: () => "/confirm/a-link-that-leads-nowhere" },
  { page: "/invite/[token]", as: "for staff", reader: "nobody", find: staffLink },
  { page: "/invite/[token]", as: "for an athlete", reader: "nobody", find: athleteLink },
  {
    page: "/invite/[token]",
    as: "leading nowhere",
    reader: "nobody",
    find: () => "/invite/a-link-that-leads-nowhere",
  },
];

const coach: Route[] = [
  { page: "/queue", reader: "coach" },
  ...["review", "hold", "overdue", "adherenceDrop", "neverTested", "noRoutine"].map(waiting),
  {
    page: "/queue",
    as: "narrowed to nothing",
    reader: "coach",
    find: () => "/queue?owner=me&signal=jump",
  },
  { page: "/athletes", reader: "coach" },
  ...["Export", "Change"].map((act) => ({
    page: "/athletes",
    as: `chosen, ${act}`,
    reader: "coach" as const,
    find: () => "/athletes",
    reach: async (page: Page) => {
      await page
        .getByRole("checkbox", { name: /^Select [A-Z]/ })
        .first()
        .check();
      await page.getByRole("button", { name: act, exact: true }).click();
      if (act === "Export") return page.getByText("The file has 1 row.").waitFor();
      await page.getByRole("menuitem", { name: "Plan a test…" }).click();
      await page.getByRole("textbox", { name: "Day", exact: true }).waitFor();
    },
  })),
  { page: "/athletes/new", reader: "coach" },
  { page: "/athletes/import", reader: "coach" },
  { page: "/athletes/import/tests", reader: "coach" },
  ...["", "#details"].map(athletePage),
  { page: "/teams", reader: "coach" },
  {
    page: "/teams/[id]",
    reader: "coach",
    find: async ({ coach }) => `/teams/${await firstOf(coach, "teams.list")}`,
  },
  {
    page: "/teams/[id]/trends",
    reader: "coach",
    find: async ({ coach }) => `/teams/${await firstOf(coach, "teams.list")}/trends`,
  },
  { page: "/trends", reader: "coach" },
  { page: "/trends/compare", reader: "coach" },
  {
    page: "/trends/compare",
    as: "seasons",
    reader: "coach",
    find: () => "/trends/compare?by=season",
  },
  { page: "/trends/week", reader: "coach" },
  { page: "/routines", reader: "coach" },
  {
    page: "/routines/[id]",
    reader: "coach",
    find: async ({ coach }) => `/routines/${await firstOf(coach, "routines.list")}`,
  },
  {
    page: "/routines/[id]/try",
    reader: "coach",
    find: async ({ coach }) => `/routines/${await firstOf(coach, "routines.list")}/try`,
  },
  {
    page: "/routines/[id]/try",
    as: "an exercise opened",
    reader: "coach",
    find: async ({ coach }) => `/routines/${await firstOf(coach, "routines.list")}/try`,
    reach: async (page) => {
      await page.getByRole("button", { name: "Open the session" }).click();
      await page.locator("main [aria-controls^=details-]").first().click();
    },
  },
  {
    page: "/routines/[id]/try",
    as: "the pain questions",
    reader: "coach",
    find: async ({ coach }) => `/routines/${await firstOf(coach, "routines.list")}/try`,
    reach: async (page) => {
      await page.getByRole("button", { name: "Open the session" }).click();
      await page.getByRole("button", { name: "Pain", exact: true }).click();
      await page.getByRole("dialog").getByText("Where", { exact: true }).waitFor();
    },
  },
  ...["review", "version"].map((how) => ({
    page: "/routines/[id]/differing",
    as: how,
    reader: "coach" as const,
    find: async ({ coach }: People) =>
      `/routines/${await firstOf(coach, "routines.list")}/differing?how=${how}`,
  })),
  { page: "/science", reader: "coach" },
  { page: "/science/exercises", reader: "coach" },
  {
    page: "/science/exercises",
    as: "one exercise",
    reader: "coach",
    find: () => "/science/exercises?exercise=heel-drops",
  },
  { page: "/science/tests", reader: "coach" },
  { page: "/settings", reader: "coach" },
  { page: "/settings/rules", reader: "coach" },
  { page: "/settings/rules/[version]", reader: "coach", find: () => "/settings/rules/2026-1" },
  { page: "/settings/reliability", reader: "coach" },
  { page: "/settings/types", reader: "coach" },
  { page: "/settings/account", reader: "coach" },
  {
    page: "/assess/[athleteId]",
    as: "by a coach",
    reader: "coach",
    find: async (people) => `/assess/${await own(people)}`,
  },
];

const athlete: Route[] = [
  { page: "/today", reader: "athlete" },
  { page: "/log/[id]", reader: "athlete", find: session },
  {
    page: "/log/[id]",
    as: "an exercise opened",
    reader: "athlete",
    find: () => "/log/extra",
    reach: async (page) => {
      await page.locator("main [aria-controls^=details-]").first().click();
    },
  },
  { page: "/log/[id]", as: "extra", reader: "athlete", find: () => "/log/extra" },
  { page: "/pain", reader: "athlete" },
  { page: "/progress", reader: "athlete" },
  ...["sessions", "plan", "tests"].map(progressView),
  { page: "/me", reader: "athlete" },
  { page: "/science/exercises", reader: "athlete" },
  { page: "/science/tests", reader: "athlete" },
  {
    page: "/assess/[athleteId]",
    as: "by the athlete",
    reader: "athlete",
    find: async (people) => `/assess/${await own(people)}`,
  },
];

/** Every page of the product, with the ways to see it that differ in looks. */
export const routes: readonly Route[] = [...nobody, ...coach, ...athlete];

/** What a test calls a route. */
export function nameOf({ page, as, reader }: Route): string {
  return [page, as, reader === "nobody" ? null : `the ${reader}`].filter(Boolean).join(", ");
}
