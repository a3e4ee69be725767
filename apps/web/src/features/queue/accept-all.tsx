import { useCan } from "../../access/access";
import { Button } from "../../ui/button";
import { Kbd } from "../../ui/marks/kbd";
import type { ReviewRow } from "./groups";
import type { Decisions } from "./use-decisions";

type Props = { rows: readonly ReviewRow[]; decisions: Decisions };

/** Accepts every verdict that only lets the plan go on; nothing where there are none. */
export function AcceptAll({ rows, decisions }: Props) {
  const may = useCan();
  if (rows.length === 0 || !may("assessment:review")) return null;
  return (
    <Button size="sm" tone="ghost" busy={decisions.busy} onClick={() => decisions.acceptAll(rows)}>
      Accept {rows.length} that {rows.length === 1 ? "goes" : "go"} on <Kbd>⇧A</Kbd>
    </Button>
  );
}
