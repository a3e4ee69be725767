import { Button } from "../../../ui/buttons/button";
import { Dialog } from "../../../ui/overlay/dialog";

type Props = {
  /** What holds nothing, by the names of its screens; none: nothing is asked. */
  titles: readonly string[];
  /** "Go on" or "Save". */
  verb: string;
  onMeasure: () => void;
  onLeaveOut: () => void;
};

/** Asks about a hold, a count or a look that never began: it is not left out without a word. */
export function LeftOutQuestion({ titles, verb, onMeasure, onLeaveOut }: Props) {
  if (titles.length === 0) return null;
  const it = titles.length === 1 ? "it" : "them";
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onMeasure()}
      title="Not measured yet"
      description={`Left out, your coach sees ${it} as not done.`}
      footer={
        <>
          <Button size="lg" className="flex-1" onClick={onLeaveOut}>
            {verb} without {it}
          </Button>
          <Button size="lg" className="flex-1" tone="primary" onClick={onMeasure}>
            Measure {it}
          </Button>
        </>
      }
    >
      <ul className="list-disc pl-5 text-lg">
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </Dialog>
  );
}
