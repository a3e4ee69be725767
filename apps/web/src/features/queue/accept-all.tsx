import { Button } from "../../ui/buttons/button";
import { Kbd } from "../../ui/marks/kbd";
import { useCan } from "../access/access";

type Props = {
  count: number;
  /** They were chosen one by one, not because their plan only goes on. */
  isTicked: boolean;
  busy: boolean;
  onAccept: () => void;
};

/** Accepts the chosen verdicts, or every one that only lets the plan go on; nothing where there are none. */
export function AcceptAll({ count, isTicked, busy, onAccept }: Props) {
  const may = useCan();
  if (count === 0 || !may("assessment:review")) return null;
  const which = isTicked ? "chosen" : `that ${count === 1 ? "goes" : "go"} on`;
  return (
    <Button size="sm" tone="ghost" busy={busy} onClick={onAccept}>
      Accept {count} {which} <Kbd>⇧A</Kbd>
    </Button>
  );
}
