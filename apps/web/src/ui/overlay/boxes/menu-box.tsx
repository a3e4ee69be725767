"use client";

import { DropdownMenu } from "radix-ui";
import type { MenuContent } from "../menu";
import type { BoxState } from "../use-box";
import { Existing } from "./existing";
import { MenuParts } from "./menu-parts";

/** The menu itself, fetched when somebody reaches for one. */
export function MenuBox({
  id,
  open,
  onOpenChange,
  opener,
  children,
  align = "end",
  side = "bottom",
}: MenuContent & BoxState) {
  return (
    <DropdownMenu.Root modal={false} open={open} onOpenChange={onOpenChange}>
      {opener && (
        <DropdownMenu.Trigger asChild>
          <Existing button={opener} />
        </DropdownMenu.Trigger>
      )}
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          id={id}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="animate-appear z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto rounded-card border border-line bg-surface p-1"
        >
          <MenuParts value={DropdownMenu}>{children}</MenuParts>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
