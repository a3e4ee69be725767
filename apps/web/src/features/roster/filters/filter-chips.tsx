"use client";

import type { FilterField, RosterFilters } from "@talus/domain/roster/roster-filters";
import { Link2, ListFilter } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/buttons/button";
import { Chip, chipPart } from "../../../ui/buttons/chip";
import { Menu, MenuItem } from "../../../ui/overlay/menu";
import { Popover } from "../../../ui/overlay/popover";
import { useToast } from "../../../ui/overlay/toast";
import { useRules } from "../../rules/in-force/use-rules";
import type { SavedView } from "../roster-tabs";
import { addressOf, plainView, type RosterView } from "../roster-view";
import { ColumnChoice } from "../table/column-choice";
import { FilterValue } from "./filter-value";
import { chipWords, fieldWords, firstFilter, type Named } from "./filter-words";
import { SaveView } from "./save-view";

type Props = {
  view: RosterView;
  onView: (change: Partial<RosterView>) => void;
  named: Named;
  /** The kept list that this one is. */
  kept: SavedView | null;
};

/** What the list is narrowed to, a chip a filter: field, operator, value; and the link to all of it. */
export function FilterChips({ view, onView, named, kept }: Props) {
  const rules = useRules();
  const { filters } = view;
  const [opened, setOpened] = useState<FilterField | null>(null);
  const used = Object.keys(filters) as FilterField[];
  const unused = (Object.keys(fieldWords) as FilterField[]).filter(
    (field) => !used.includes(field) && (field !== "team" || named.team.length > 0),
  );
  const narrow = (change: RosterFilters) => onView({ filters: { ...filters, ...change } });
  const { columns } = view;
  const unnarrowed = { ...plainView, columns };
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2 md:px-6">
      {used.map((field) => (
        <FilterChip
          key={field}
          {...{ field, filters, named }}
          open={opened === field}
          onOpenChange={(isOpen) => setOpened(isOpen ? field : null)}
          onChange={narrow}
          onRemove={() => {
            const { [field]: _, ...rest } = filters;
            onView({ filters: rest });
          }}
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
                narrow(firstFilter(field, named, rules));
                setOpened(field);
              }}
            >
              {fieldWords[field]}
            </MenuItem>
          ))}
        </Menu>
      )}
      <div className="ml-auto flex flex-wrap justify-end gap-2">
        {addressOf(view) !== addressOf(unnarrowed) && (
          <Button tone="ghost" onClick={() => onView(unnarrowed)}>
            Clear
          </Button>
        )}
        {addressOf(view) !== addressOf(plainView) && <SaveView view={view} kept={kept} />}
        <ColumnChoice columns={columns} onColumns={(next) => onView({ columns: next })} />
        <CopyLink />
      </div>
    </div>
  );
}

type ChipProps = {
  field: FilterField;
  filters: RosterFilters;
  named: Named;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChange: (filter: RosterFilters) => void;
  onRemove: () => void;
};

function FilterChip({ field, filters, named, onRemove, onChange, ...openness }: ChipProps) {
  const { operator, value } = chipWords(field, filters, named);
  return (
    <Chip
      label={`${fieldWords[field]} ${operator} ${value}`}
      name={fieldWords[field]}
      {...{ operator, onRemove }}
    >
      <Popover
        label={fieldWords[field]}
        align="start"
        trigger={
          <button
            type="button"
            aria-label={`Change ${fieldWords[field]}, ${value}`}
            className={`${chipPart} font-semibold hover:bg-sunken`}
          >
            {value}
          </button>
        }
        {...openness}
      >
        <FilterValue {...{ field, filters, named, onChange }} />
      </Popover>
    </Chip>
  );
}

function CopyLink() {
  const toast = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      toast({ message: "The link to this list is copied." });
    } catch {
      toast({
        message: "The browser did not let the link be copied. Copy it from the address bar.",
      });
    }
  };
  return (
    <Button onClick={() => void copy()}>
      <Link2 aria-hidden /> Copy link
    </Button>
  );
}
