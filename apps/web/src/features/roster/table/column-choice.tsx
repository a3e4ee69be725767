"use client";

import { type RosterColumn, rosterColumns } from "@talus/domain/roster/roster-view";
import { Columns3 } from "lucide-react";
import { Button } from "../../../ui/buttons/button";
import { Checkbox } from "../../../ui/form/fields/checkbox";
import { Popover } from "../../../ui/overlay/popover";
import { columnOf, isWideAlone, usualColumns } from "./roster-columns";
import { useIsBelow } from "./use-is-below";

type Props = {
  /** None: the usual ones. */
  columns: readonly RosterColumn[];
  onColumns: (columns: readonly RosterColumn[]) => void;
};

/** Which columns the list shows; the address and a kept view hold them. */
export function ColumnChoice({ columns, onColumns }: Props) {
  const isBelow = useIsBelow(80);
  const usual = usualColumns.filter((each) => !isBelow || !isWideAlone(each));
  const shown = new Set(columns.length > 0 ? columns : usual);
  const toggle = (column: RosterColumn, isOn: boolean) => {
    if (isOn) shown.add(column);
    else shown.delete(column);
    // The last one stays: no column chosen means the usual ones.
    if (shown.size > 0) onColumns(rosterColumns.filter((each) => shown.has(each)));
  };
  return (
    <Popover
      label="Columns"
      align="end"
      trigger={
        <Button>
          <Columns3 aria-hidden /> Columns{columns.length > 0 && ` ${columns.length}`}
        </Button>
      }
    >
      <fieldset className="min-w-48">
        <legend className="text-xs font-medium text-muted">Shown beside the name</legend>
        {rosterColumns.map((column) => (
          <Checkbox
            key={column}
            label={columnOf[column].label}
            checked={shown.has(column)}
            onChange={({ target }) => toggle(column, target.checked)}
          />
        ))}
      </fieldset>
      {columns.length > 0 && <Button onClick={() => onColumns([])}>Usual columns</Button>}
    </Popover>
  );
}
