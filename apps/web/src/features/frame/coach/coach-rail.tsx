"use client";

import { Search } from "lucide-react";
import { usePathname } from "next/navigation";
import type { ComponentProps, ReactNode } from "react";
import { Kbd } from "../../../ui/marks/kbd";
import type { Destination } from "../destination";
import { RailLinks } from "../rail-links";
import { AccountMenu } from "./account-menu";
import { OrganisationSwitch } from "./organisation-switch";
import { RailBlock, type RailEntry } from "./rail-block";

type Props = {
  links: readonly Destination[];
  teams: readonly RailEntry[];
  /** The second block on the queue's page. */
  queueBlock: ReactNode;
  place: ComponentProps<typeof OrganisationSwitch>;
  account: ComponentProps<typeof AccountMenu>;
  onJump: () => void;
};

/** The 160 px rail of a desk: organisation, jump, places, what the page is about or my teams, account. */
export function CoachRail({ links, teams, queueBlock, place, account, onJump }: Props) {
  const isQueue = usePathname() === "/queue";
  return (
    <aside
      aria-label="Navigation"
      data-print="hide"
      className="sticky top-0 hidden h-dvh w-40 shrink-0 flex-col border-r border-line px-2 pt-2.5 pb-2 md:flex"
    >
      <OrganisationSwitch {...place} />
      <button
        type="button"
        onClick={onJump}
        className="mt-2 mb-3 flex min-h-8 items-center gap-2 rounded-button border border-line bg-surface px-2 text-sm text-muted hover:bg-sunken"
      >
        <Search aria-hidden className="size-4" />
        <span className="flex-1 text-start">Jump to</span>
        <Kbd>⌘K</Kbd>
      </button>
      <RailLinks label="Main" links={links} />
      {isQueue && queueBlock}
      {!isQueue && teams.length > 0 && <RailBlock title="My teams" entries={teams} />}
      <div className="mt-auto flex flex-col pt-3">
        <AccountMenu {...account} />
      </div>
    </aside>
  );
}
