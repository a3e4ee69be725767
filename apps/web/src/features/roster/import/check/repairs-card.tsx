"use client";

import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTRPC } from "../../../../trpc/client";
import { Button } from "../../../../ui/buttons/button";
import { Checkbox } from "../../../../ui/form/fields/checkbox";
import { Section } from "../../../../ui/page/card";
import { saveCsv } from "../../../../ui/save-csv";
import { type Import, type Preview, toInput } from "../use-import";
import { RepairItem } from "./repair-item";

type Props = { roster: Import; preview: Preview };

/** The faults grouped by what mends them, one decision each; what is left can be left out. */
export function RepairsCard({ roster, preview }: Props) {
  const { choices } = roster.draft;
  const faulty = preview.counts.error;
  const download = useMutation(
    useTRPC().roster.faultyRows.mutationOptions({
      onSuccess: (csv) => saveCsv("rows-to-repair.csv", csv),
    }),
  );
  const rows = `${faulty.toLocaleString("en")} ${faulty === 1 ? "row" : "rows"}`;
  return (
    <Section
      title={`${rows} to repair`}
      note="one decision or correction each"
      padded={false}
      actions={
        <Button busy={download.isPending} onClick={() => download.mutate(toInput(roster.draft))}>
          <Download aria-hidden /> {rows} as CSV
        </Button>
      }
    >
      <ul className="divide-y divide-line">
        {preview.repairs.map((repair) => (
          <RepairItem
            key={`${repair.code}:${repair.field}`}
            repair={repair}
            evidence={preview.dateEvidence}
            choices={choices}
            onChoose={roster.choose}
          />
        ))}
      </ul>
      <div className="border-t border-line px-4 py-2">
        <Checkbox
          label={`Leave these ${rows} out`}
          hint="Everything else is imported; repair them in your sheet and import it again."
          checked={choices.leaveOutFaulty}
          onChange={(event) => roster.choose({ leaveOutFaulty: event.target.checked })}
        />
      </div>
    </Section>
  );
}
