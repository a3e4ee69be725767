import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../../../ui/buttons/button";
import { Checkbox } from "../../../../ui/form/fields/checkbox";
import { Section } from "../../../../ui/page/card";

type Props = {
  /** How many rows are at fault. */
  faulty: number;
  download: { isBusy: boolean; onPress: () => void };
  leaveOut: { isChosen: boolean; hint: string; onChange: (isChosen: boolean) => void };
  /** A list item for each repair. */
  children: ReactNode;
};

/** The faults of a file grouped by what mends them; what is left can be left out. */
export function RepairsSection({ faulty, download, leaveOut, children }: Props) {
  const rows = `${faulty.toLocaleString("en")} ${faulty === 1 ? "row" : "rows"}`;
  return (
    <Section
      title={`${rows} to repair`}
      note="one decision or correction each"
      padded={false}
      actions={
        <Button busy={download.isBusy} onClick={download.onPress}>
          <Download aria-hidden /> {rows} as CSV
        </Button>
      }
    >
      <ul className="divide-y divide-line">{children}</ul>
      <div className="border-t border-line px-4 py-2">
        <Checkbox
          label={`Leave these ${rows} out`}
          hint={leaveOut.hint}
          checked={leaveOut.isChosen}
          onChange={(event) => leaveOut.onChange(event.target.checked)}
        />
      </div>
    </Section>
  );
}
