"use client";

import type { FilterField, RosterFilters } from "@talus/domain/roster/roster-filters";
import type { ViewContent } from "@talus/domain/views/views.schema";
import { Link2 } from "lucide-react";
import { Button } from "../../../ui/buttons/button";
import { FilterBar } from "../../../ui/filters/filter-bar";
import { useToast } from "../../../ui/overlay/toast";
import { useRules } from "../../rules/in-force/use-rules";
import { SaveView } from "../../views/save-view";
import type { SavedView } from "../roster-tabs";
import { addressOf, plainView, type RosterView } from "../roster-view";
import { ColumnChoice } from "../table/column-choice";
import { FilterValue } from "./filter-value";
import { chipWords, fieldWords, firstFilter, type Named } from "./filter-words";

type Props = {
  view: RosterView;
  onView: (change: Partial<RosterView>) => void;
  onNarrow: (change: (now: RosterFilters) => RosterFilters) => void;
  named: Named;
  /** The kept list that this one is. */
  kept: SavedView | null;
};

/** What the list is narrowed to, what is shown of it, and the link to all of it. */
export function FilterChips({ view, onView, onNarrow, named, kept }: Props) {
  const rules = useRules();
  const { filters } = view;
  const narrow = (part: RosterFilters) => onNarrow((now) => ({ ...now, ...part }));
  const { columns } = view;
  const unnarrowed = { ...plainView, columns };
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2 md:px-6">
      <FilterBar
        words={fieldWords}
        hidden={named.team.length > 0 ? [] : ["team"]}
        used={(Object.keys(filters) as FilterField[]).map((field) => ({
          field,
          ...chipWords(field, filters, named),
          panel: <FilterValue {...{ field, filters, named, onChange: narrow }} />,
        }))}
        onAdd={(field) => narrow(firstFilter(field, named, rules))}
        onRemove={(field) => onNarrow(({ [field]: _, ...rest }) => rest)}
      />
      <div className="ml-auto flex flex-wrap justify-end gap-2">
        {addressOf(view) !== addressOf(unnarrowed) && (
          <Button tone="ghost" onClick={() => onView(unnarrowed)}>
            Clear
          </Button>
        )}
        {addressOf(view) !== addressOf(plainView) && (
          <SaveView content={contentOf(view)} kept={kept} />
        )}
        <ColumnChoice columns={columns} onColumns={(next) => onView({ columns: next })} />
        <CopyLink />
      </div>
    </div>
  );
}

function contentOf({ filters, sort, descending, columns }: RosterView): ViewContent {
  return { kind: "roster", filters, sort, descending, columns: [...columns] };
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
