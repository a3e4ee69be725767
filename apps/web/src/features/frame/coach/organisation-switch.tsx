"use client";

import { ChevronDown } from "lucide-react";
import { Menu, MenuChoice } from "../../../ui/overlay/menu";
import { Mark } from "../mark";

/** An organisation that the signed-in person belongs to. */
export type Organisation = { id: string; name: string };

type Props = {
  currentId: string;
  all: readonly Organisation[];
  onSwitch: (id: string) => void;
};

/** Which organisation one works in; a menu where there are several. */
export function OrganisationSwitch({ currentId, all, onSwitch }: Props) {
  const name = (
    <>
      <Mark />
      <span className="line-clamp-2 min-w-0 flex-1 text-start leading-tight font-semibold wrap-anywhere">
        {all.find((one) => one.id === currentId)?.name}
      </span>
    </>
  );
  const look = "flex min-h-control min-w-0 items-center gap-2 rounded-button px-2";
  if (all.length < 2) return <p className={look}>{name}</p>;
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className={`${look} hover:bg-sunken`}>
          <span className="sr-only">Organisation </span>
          {name}
          <ChevronDown aria-hidden className="size-3.5 shrink-0 text-muted" />
        </button>
      }
    >
      <MenuChoice
        label="Work in"
        value={currentId}
        onChange={onSwitch}
        options={all.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Menu>
  );
}
