"use client";

import { ChevronDown } from "lucide-react";
import { Menu, MenuChoice } from "../../ui/overlay/menu";
import { Mark } from "./mark";

/** An organisation that the signed-in person belongs to. */
export type Organisation = { id: string; name: string };

type Props = {
  current: Organisation;
  all: readonly Organisation[];
  onSwitch: (id: string) => void;
};

/** Which organisation one works in; a menu where there are several. */
export function OrganisationSwitch({ current, all, onSwitch }: Props) {
  const name = (
    <>
      <Mark />
      <span className="min-w-0 flex-1 truncate text-start font-semibold">{current.name}</span>
    </>
  );
  const look = "flex min-h-control min-w-0 items-center gap-2 rounded-button px-2";
  if (all.length < 2) return <p className={look}>{name}</p>;
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={`Organisation: ${current.name}`}
          className={`${look} hover:bg-sunken`}
        >
          {name}
          <ChevronDown aria-hidden className="size-3.5 shrink-0 text-muted" />
        </button>
      }
    >
      <MenuChoice
        label="Work in"
        value={current.id}
        onChange={onSwitch}
        options={all.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Menu>
  );
}
