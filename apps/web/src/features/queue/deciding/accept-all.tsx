import { Button } from "../../../ui/buttons/button";
import { Kbd } from "../../../ui/marks/kbd";
import { useCan } from "../../access/access";

type Props = {
  count: number;
  /** They were chosen one by one, not because nothing asks to look at them. */
  isTicked: boolean;
  accept: () => void;
};

/** Accepts the chosen verdicts, or every one that is within the rules; nothing where there are none. */
export function AcceptAll({ count, isTicked, accept }: Props) {
  const may = useCan();
  if (count === 0 || !may("assessment:review")) return null;
  const which = isTicked ? "chosen" : "within the rules";
  return (
    <Button size="sm" tone="ghost" onClick={accept}>
      Accept {count} {which} <Kbd>⇧A</Kbd>
    </Button>
  );
}
