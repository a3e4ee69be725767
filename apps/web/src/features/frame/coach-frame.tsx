"use client";

import { ChartLine, Inbox, ListVideo, Search, SlidersHorizontal, Users } from "lucide-react";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { IconButton } from "../../ui/icon-button";
import { Kbd } from "../../ui/marks/kbd";
import { AccountMenu } from "./account-menu";
import { BottomTabs } from "./bottom-tabs";
import type { Destination } from "./destination";
import { type Organisation, OrganisationSwitch } from "./organisation-switch";
import { RailBlock, type RailEntry } from "./rail-block";
import { RailLinks } from "./rail-links";
import { SkipLink } from "./skip-link";
import type { Theme } from "./theme";

/** How many there are behind each link of the rail. */
export type FrameCounts = {
  queue: number | undefined;
  athletes: number | undefined;
  teams: number | undefined;
};

/** Who is signed in, where, and in which colours. */
export type Identity = {
  user: { name: string; email: string };
  /** The one that they work in now. */
  organisationId: string;
  organisations: readonly Organisation[];
  theme: Theme;
  /** They have an athlete record of their own, and with it the athlete's pages. */
  isAthlete: boolean;
};

type Props = {
  identity: Identity;
  counts: FrameCounts;
  teams: readonly RailEntry[];
  onJump: () => void;
  onSwitch: (organisationId: string) => void;
  onSignOut: () => void;
  children: ReactNode;
};

function destinations(counts: FrameCounts): Destination[] {
  return [
    { href: "/queue", label: "Queue", Icon: Inbox, count: counts.queue },
    { href: "/athletes", label: "Athletes", Icon: Users, count: counts.athletes },
    { href: "/teams", label: "Teams", Icon: ChartLine, count: counts.teams },
    { href: "/routines", label: "Routines", Icon: ListVideo },
    { href: "/settings", label: "Settings", Icon: SlidersHorizontal },
  ];
}

/** A phone's tabs have room for the one count that calls for work. */
function withQueueCountOnly(link: Destination): Destination {
  return link.href === "/queue" ? link : { ...link, count: undefined };
}

/** The coach's frame: a 160 px rail on desks, a top bar and tabs on phones, the page beside them. */
export function CoachFrame({ identity, counts, teams, children, ...on }: Props) {
  const path = usePathname();
  const links = destinations(counts);
  const account = {
    ...identity.user,
    isAthlete: identity.isAthlete,
    theme: identity.theme,
    accountHref: "/settings/account",
    onSignOut: on.onSignOut,
  };
  const place = {
    currentId: identity.organisationId,
    all: identity.organisations,
    onSwitch: on.onSwitch,
  };
  return (
    <div className="flex min-h-dvh flex-col [--frame-bottom:calc(4rem+1px+env(safe-area-inset-bottom))] md:flex-row md:[--frame-bottom:0px]">
      <SkipLink />
      <header
        data-print="hide"
        className="flex min-h-14 items-center justify-between gap-2 border-b border-line px-2 md:hidden"
      >
        <OrganisationSwitch {...place} />
        <div className="flex items-center">
          <IconButton
            label="Jump to a page or an athlete"
            icon={<Search />}
            tone="ghost"
            onClick={on.onJump}
          />
          <AccountMenu {...account} compact />
        </div>
      </header>
      <aside
        aria-label="Navigation"
        data-print="hide"
        className="sticky top-0 hidden h-dvh w-40 shrink-0 flex-col border-r border-line px-2 pt-2.5 pb-2 md:flex"
      >
        <OrganisationSwitch {...place} />
        <button
          type="button"
          onClick={on.onJump}
          className="mt-2 mb-3 flex min-h-8 items-center gap-2 rounded-button border border-line bg-surface px-2 text-sm text-muted hover:bg-sunken"
        >
          <Search aria-hidden className="size-4" />
          <span className="flex-1 text-start">Jump to</span>
          <Kbd>⌘K</Kbd>
        </button>
        <RailLinks label="Main" links={links} />
        {teams.length > 0 && <RailBlock title="My teams" entries={teams} path={path} />}
        <div className="mt-auto flex flex-col pt-3">
          <AccountMenu {...account} />
        </div>
      </aside>
      <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
        {children}
      </main>
      <BottomTabs label="Main" links={links.map(withQueueCountOnly)} />
    </div>
  );
}
