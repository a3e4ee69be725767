"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../../../trpc/client";
import { saveCsv } from "../../../../ui/save-file";
import type { Import, Preview } from "../use-import";
import { RepairItem } from "./repair-item";
import { RepairsSection } from "./repairs-section";

type Props = { roster: Import; file: NonNullable<Import["file"]>; preview: Preview };

/** The faults grouped by what mends them, one decision each; what is left can be left out. */
export function RepairsCard({ roster, file, preview }: Props) {
  const { importId: _, ...input } = file;
  const { choices } = file;
  const download = useMutation(
    useTRPC().roster.faultyRows.mutationOptions({
      onSuccess: (csv) => saveCsv("rows-to-repair.csv", csv),
    }),
  );
  return (
    <RepairsSection
      faulty={preview.counts.error}
      download={{ isBusy: download.isPending, onPress: () => download.mutate(input) }}
      leaveOut={{
        isChosen: choices.leaveOutFaulty,
        hint: "Everything else is imported; repair them in your sheet and import it again.",
        onChange: (leaveOutFaulty) => roster.choose({ leaveOutFaulty }),
      }}
    >
      {preview.repairs.map((repair) => (
        <RepairItem
          key={repair.key}
          repair={repair}
          evidence={preview.dateEvidence}
          choices={choices}
          onChoose={roster.choose}
        />
      ))}
    </RepairsSection>
  );
}
