"use client";

import { ChevronsUpDown, LogOut, Monitor, Moon, Sun, UserRound } from "lucide-react";
import { useState } from "react";
import { Avatar } from "../../ui/marks/avatar";
import {
  Menu,
  MenuChoice,
  MenuItem,
  MenuLabel,
  MenuLink,
  MenuSeparator,
} from "../../ui/overlay/menu";
import { applyTheme, type Theme } from "./theme";

type Props = {
  name: string;
  email: string;
  theme: Theme;
  /** Where the account's own page is. */
  accountHref: string;
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
  accountHref,
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
          aria-label={`Account of ${name}`}
          className="flex min-h-control min-w-control items-center justify-center gap-2 rounded-button px-2 text-start hover:bg-sunken"
        >
          <Avatar name={name} />
          {!compact && (
            <>
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted" />
            </>
          )}
        </button>
      }
    >
      <MenuLabel>{email}</MenuLabel>
      <MenuLink href={accountHref}>
        <UserRound aria-hidden />
        Your account
      </MenuLink>
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
