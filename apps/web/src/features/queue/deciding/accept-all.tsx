import { formatCount } from "@talus/domain/text/count";
import { Button } from "../../../ui/buttons/button";
import { Kbd } from "../../../ui/marks/kbd";
import { useCan } from "../../access/access";

type Props = {
  count: number;
  accept: () => void;
};

/** Accepts every verdict that is within the rules; nothing where there are none. */
export function AcceptAll({ count, accept }: Props) {
  const may = useCan();
  if (count === 0 || !may("assessment:review")) return null;
  return (
    <Button size="sm" tone="ghost" onClick={accept}>
      Accept {formatCount(count)} within the rules <Kbd>⇧A</Kbd>
    </Button>
  );
}
