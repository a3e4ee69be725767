"use client";

import { Search } from "lucide-react";
import type { ComponentProps } from "react";
import { IconButton } from "../../../ui/buttons/icon-button";
import { AccountMenu } from "./account-menu";
import { OrganisationSwitch } from "./organisation-switch";

type Props = {
  place: ComponentProps<typeof OrganisationSwitch>;
  account: ComponentProps<typeof AccountMenu>;
  onJump: () => void;
};

/** A phone's top bar: organisation, jump, account. */
export function CoachTopBar({ place, account, onJump }: Props) {
  return (
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
          onClick={onJump}
        />
        <AccountMenu {...account} compact />
      </div>
    </header>
  );
}
