"use client";

import { Chip, chipPart } from "../../../../ui/buttons/chip";
import { Menu, MenuChoice } from "../../../../ui/overlay/menu";

type Props = {
  name: string;
  value: string;
  /** In place of the chosen option's own words. */
  shown?: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
};

/** A chip whose value is one of several, chosen from a menu. */
export function ChoiceChip({ name, value, options, onChange, shown }: Props) {
  const words = shown ?? options.find((option) => option.value === value)?.label ?? "";
  return (
    <Chip label={`${name}: ${words}`} name={name}>
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            aria-label={`Change ${name}, ${words}`}
            className={`${chipPart} font-semibold hover:bg-sunken`}
          >
            {words}
          </button>
        }
      >
        <MenuChoice label={name} {...{ value, options, onChange }} />
      </Menu>
    </Chip>
  );
}
