"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import type { RosterSelection } from "@talus/domain/roster/roster-filters";
import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/buttons/button";
import { latePart } from "../../../ui/late-part";

const LateExportSheet = latePart(() => import("./export-sheet").then((file) => file.ExportSheet), {
  failure: "toast",
});

/** Opens the export of chosen athletes. */
export function ExportButton({ selection, count }: { selection: RosterSelection; count: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Download aria-hidden /> Export
      </Button>
      {isOpen && (
        <LateExportSheet
          selection={selection}
          name={athletesText(count)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
