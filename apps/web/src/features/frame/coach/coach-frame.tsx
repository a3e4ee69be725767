"use client";

import { ChartLine, Inbox, ListVideo, SlidersHorizontal, Users, UsersRound } from "lucide-react";
import type { ReactNode } from "react";
import { useCan } from "../../access/access";
import { BottomTabs } from "../bottom-tabs";
import type { Destination } from "../destination";
import { SkipLink } from "../skip-link";
import type { Theme } from "../theme";
import { CoachRail } from "./coach-rail";
import { CoachTopBar } from "./coach-top-bar";
import type { Organisation } from "./organisation-switch";
import type { RailEntry } from "./rail-block";

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
  /** The rail's second block on the queue's page. */
  queueBlock: ReactNode;
  onJump: () => void;
  onKeys: () => void;
  onSwitch: (organisationId: string) => void;
  onSignOut: () => void;
  children: ReactNode;
};

function destinations(counts: FrameCounts): Destination[] {
  return [
    { href: "/queue", label: "Queue", Icon: Inbox, count: counts.queue },
    { href: "/athletes", label: "Athletes", Icon: Users, count: counts.athletes },
    { href: "/teams", label: "Teams", Icon: UsersRound, count: counts.teams },
    { href: "/routines", label: "Routines", Icon: ListVideo },
    { href: "/settings", label: "Settings", Icon: SlidersHorizontal },
  ];
}

/** Of everybody: for whoever sees all of the organisation. On a phone the list of teams leads there. */
const trends: Destination = { href: "/trends", label: "Trends", Icon: ChartLine };

/** A phone's tabs have room for the one count that calls for work. */
function withQueueCountOnly(link: Destination): Destination {
  return link.href === "/queue" ? link : { ...link, count: undefined };
}

/** The coach's frame: a rail on desks, a top bar and tabs on phones, the page beside them. */
export function CoachFrame({ identity, counts, children, onJump, ...rest }: Props) {
  const { teams, queueBlock, ...on } = rest;
  const may = useCan();
  const links = destinations(counts);
  const railLinks = may("organisation:trends") ? links.toSpliced(3, 0, trends) : links;
  const account = {
    ...identity.user,
    isAthlete: identity.isAthlete,
    theme: identity.theme,
    accountHref: "/settings/account",
    onKeys: on.onKeys,
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
      <CoachTopBar place={place} account={account} onJump={onJump} />
      <CoachRail links={railLinks} {...{ teams, queueBlock, place, account, onJump }} />
      <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
        {children}
      </main>
      <BottomTabs label="Main" links={links.map(withQueueCountOnly)} />
    </div>
  );
}
