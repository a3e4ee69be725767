"use client";

import { Chip, ChipValue } from "../../../../ui/buttons/chip";
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
      <Menu align="start" trigger={<ChipValue name={name} value={words} />}>
        <MenuChoice label={name} {...{ value, options, onChange }} />
      </Menu>
    </Chip>
  );
}
