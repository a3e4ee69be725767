"use client";

import { CalendarCheck2, Inbox, TrendingUp, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { BottomTabs } from "../bottom-tabs";
import type { Destination } from "../destination";
import { Mark } from "../mark";
import { RailLinks } from "../rail-links";
import { SkipLink } from "../skip-link";
import { PainLink } from "./pain-link";

const links: readonly Destination[] = [
  { href: "/today", label: "Today", Icon: CalendarCheck2 },
  { href: "/progress", label: "Progress", Icon: TrendingUp },
  { href: "/me", label: "Me", Icon: UserRound },
];

const queue: Destination = { href: "/queue", label: "Coach’s queue", Icon: Inbox };

type Props = {
  organisationName: string;
  /** A coach who trains too: offers the way back to the queue. */
  isCoach: boolean;
  children: ReactNode;
};

/**
 * The athlete's frame: tabs at the bottom of a phone, a rail on desks; the pain button always in reach.
 * A screen with a `data-focus` element brings its own bar and pain button: the tabs make room for it.
 */
export function AthleteFrame({ organisationName, isCoach, children }: Props) {
  return (
    <div className="group/frame flex min-h-dvh flex-col text-lg [--frame-bottom:calc(4rem+1px+env(safe-area-inset-bottom))] has-data-focus:[--frame-bottom:0px] md:flex-row md:[--frame-bottom:0px]">
      <SkipLink />
      <aside
        aria-label="Navigation"
        data-print="hide"
        className="sticky top-0 hidden h-dvh w-40 shrink-0 flex-col gap-3 border-r border-line px-2 py-3 text-base md:flex"
      >
        <p className="flex min-h-control min-w-0 items-center gap-2 px-2 font-semibold">
          <Mark />
          <span className="truncate">{organisationName}</span>
        </p>
        <RailLinks label="Main" links={isCoach ? [...links, queue] : links} />
        <div className="mt-auto flex flex-col group-has-data-focus/frame:hidden">
          <PainLink place="rail" />
        </div>
      </aside>
      <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
        <div className="mx-auto flex w-full max-w-140 flex-1 flex-col px-4 pb-6">{children}</div>
      </main>
      <div className="contents group-has-data-focus/frame:hidden">
        <BottomTabs label="Main" links={links}>
          <PainLink place="tabs" />
        </BottomTabs>
      </div>
    </div>
  );
}
