"use client";

import { CalendarCheck2, Keyboard, LogOut, Monitor, Moon, Sun, UserRound } from "lucide-react";
import { useState } from "react";
import { Avatar } from "../../../ui/marks/avatar";
import { Kbd } from "../../../ui/marks/kbd";
import {
  Menu,
  MenuChoice,
  MenuItem,
  MenuLabel,
  MenuLink,
  MenuSeparator,
} from "../../../ui/overlay/menu";
import { applyTheme, type Theme } from "../theme";

type Props = {
  name: string;
  email: string;
  theme: Theme;
  /** They may also train: leads to the athlete's pages. */
  isAthlete: boolean;
  /** Where the account's own page is. */
  accountHref: string;
  onKeys: () => void;
  onSignOut: () => void;
  /** The disc alone (a phone's top bar), or with the name (the rail). */
  compact?: boolean;
};

const themeOptions = [
  { value: "system", label: "As the system", icon: <Monitor aria-hidden /> },
  { value: "light", label: "Light", icon: <Sun aria-hidden /> },
  { value: "dark", label: "Dark", icon: <Moon aria-hidden /> },
] as const;

/** Who is signed in: account, theme, sign out. */
export function AccountMenu({
  name,
  email,
  theme,
  isAthlete,
  accountHref,
  onKeys,
  onSignOut,
  compact = false,
}: Props) {
  const [chosen, setChosen] = useState(theme);
  const choose = (next: Theme) => {
    setChosen(next);
    applyTheme(next);
  };
  return (
    <Menu
      side={compact ? "bottom" : "top"}
      align={compact ? "end" : "start"}
      trigger={
        <button
          type="button"
          className="flex min-h-control min-w-control items-center justify-center gap-2 rounded-button px-2 text-start hover:bg-sunken"
        >
          <span className="sr-only">Account of </span>
          <Avatar name={name} />
          {compact && <span className="sr-only">{name}</span>}
          {!compact && <span className="min-w-0 flex-1 truncate">{name}</span>}
        </button>
      }
    >
      <MenuLabel>{email}</MenuLabel>
      <MenuLink href={accountHref}>
        <UserRound aria-hidden />
        Your account
      </MenuLink>
      {isAthlete && (
        <MenuLink href="/today">
          <CalendarCheck2 aria-hidden />
          Your own training
        </MenuLink>
      )}
      {!compact && (
        <MenuItem onSelect={onKeys}>
          <Keyboard aria-hidden />
          <span className="flex-1">Keys</span>
          <Kbd>?</Kbd>
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuChoice label="Colours" value={chosen} onChange={choose} options={themeOptions} />
      <MenuSeparator />
      <MenuItem onSelect={onSignOut}>
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </Menu>
  );
}
