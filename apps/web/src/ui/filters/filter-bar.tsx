"use client";

import { ListFilter } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../buttons/button";
import { Chip, ChipValue } from "../buttons/chip";
import { Menu, MenuItem } from "../overlay/menu";
import { Popover } from "../overlay/popover";

/** One filter in use: what it compares, how, with what, and where that is changed. */
export type UsedFilter<Field extends string> = {
  field: Field;
  operator: string;
  value: string;
  panel: ReactNode;
};

type Props<Field extends string> = {
  /** Every field that the list can be narrowed by, as it is called, in the order of the menu. */
  words: Readonly<Record<Field, string>>;
  used: readonly UsedFilter<Field>[];
  /** Fields that the menu does not offer beside those in use. */
  hidden?: readonly Field[];
  onAdd: (field: Field) => void;
  onRemove: (field: Field) => void;
};

/** What a list is narrowed to, a chip a filter (field, operator, value), and a menu of further ones. */
export function FilterBar<Field extends string>({
  words,
  used,
  hidden = [],
  onAdd,
  onRemove,
}: Props<Field>) {
  const [opened, setOpened] = useState<Field | null>(null);
  const unused = (Object.keys(words) as Field[]).filter(
    (field) => !hidden.includes(field) && used.every((filter) => filter.field !== field),
  );
  return (
    <>
      {used.map((filter) => (
        <FilterChip
          key={filter.field}
          filter={filter}
          label={words[filter.field]}
          open={opened === filter.field}
          onOpenChange={(isOpen) => setOpened(isOpen ? filter.field : null)}
          onRemove={() => onRemove(filter.field)}
        />
      ))}
      {unused.length > 0 && (
        <Menu
          trigger={
            <Button tone="ghost">
              <ListFilter aria-hidden /> Filter
            </Button>
          }
        >
          {unused.map((field) => (
            <MenuItem
              key={field}
              onSelect={() => {
                onAdd(field);
                setOpened(field);
              }}
            >
              {words[field]}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}

type ChipProps = {
  filter: UsedFilter<string>;
  label: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onRemove: () => void;
};

function FilterChip({ filter, label, onRemove, ...openness }: ChipProps) {
  const { operator, value, panel } = filter;
  return (
    <Chip label={`${label} ${operator} ${value}`} name={label} {...{ operator, onRemove }}>
      <Popover
        label={label}
        align="start"
        trigger={<ChipValue name={label} value={value} />}
        {...openness}
      >
        {panel}
      </Popover>
    </Chip>
  );
}
