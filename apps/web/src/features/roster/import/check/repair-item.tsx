"use client";

import { fieldLabels } from "@talus/domain/roster/import/columns";
import type { ImportChoices } from "@talus/domain/roster/import/import";
import type { Preview } from "../use-import";
import { RepairChoice } from "./repair-choice";
import { RepairRow } from "./repair-row";

type Repair = Preview["repairs"][number];

/** What a repair's decision needs to know and to say. */
export type RepairProps = {
  repair: Repair;
  evidence: Preview["dateEvidence"];
  choices: ImportChoices;
  onChoose: (choice: Partial<ImportChoices>) => void;
};

/** One repair of a roster with its decision. */
export function RepairItem(props: RepairProps) {
  const { field } = props.repair;
  return (
    <RepairRow
      repair={props.repair}
      field={field && fieldLabels[field]}
      choice={<RepairChoice {...props} />}
    />
  );
}
