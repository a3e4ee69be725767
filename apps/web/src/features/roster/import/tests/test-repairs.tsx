"use client";

import { testFieldLabels } from "@talus/domain/roster/test-file/test-columns";
import { valueCodes, valueLabels } from "@talus/domain/roster/test-file/value-codes";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../../../trpc/client";
import { Button } from "../../../../ui/buttons/button";
import { SelectField } from "../../../../ui/form/fields/select-field";
import { saveCsv } from "../../../../ui/save-file";
import { RepairRow } from "../check/repair-row";
import { RepairsSection } from "../check/repairs-section";
import type { TestImport, TestPreview } from "./use-test-import";

type Props = { tests: TestImport; file: NonNullable<TestImport["file"]>; preview: TestPreview };

/** The faults grouped by what mends them, one decision each; what is left can be left out. */
export function TestRepairsCard({ tests, file, preview }: Props) {
  const download = useMutation(
    useTRPC().roster.faultyTests.mutationOptions({
      onSuccess: (csv) => saveCsv("tests-to-repair.csv", csv),
    }),
  );
  const { importId: _, ...input } = file;
  return (
    <RepairsSection
      faulty={preview.counts.error}
      download={{ isBusy: download.isPending, onPress: () => download.mutate(input) }}
      leaveOut={{
        isChosen: file.choices.leaveOutFaulty,
        hint: "Every other test is imported; repair them in your sheet and import it again.",
        onChange: (leaveOutFaulty) => tests.choose({ leaveOutFaulty }),
      }}
    >
      {preview.repairs.map((repair) => (
        <RepairRow
          key={repair.key}
          repair={repair}
          field={repair.field && testFieldLabels[repair.field]}
          choice={<Choice tests={tests} file={file} preview={preview} repair={repair} />}
        />
      ))}
    </RepairsSection>
  );
}

type ChoiceProps = Props & { repair: TestPreview["repairs"][number] };

/** The decision that mends a whole group of rows, where one can; else the sheet must be corrected. */
function Choice({ tests, file, preview, repair }: ChoiceProps) {
  const { choose } = tests;
  switch (repair.code) {
    case "date_order":
      return (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => choose({ dateOrder: "day_first" })}>Day first</Button>
          <Button onClick={() => choose({ dateOrder: "month_first" })}>Month first</Button>
        </div>
      );
    case "unit_missing":
      return (
        <div className="flex flex-wrap gap-2">
          {(["cm", "in", "mm"] as const).map((unit) => (
            <Button key={unit} onClick={() => choose({ unit })}>
              {unit}: usual in {preview.unitEvidence[unit].toLocaleString("en")}
            </Button>
          ))}
        </div>
      );
    case "unit_doubt":
      return (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => choose({ unlikely: "other_unit" })}>Take the other unit</Button>
          <Button onClick={() => choose({ unlikely: "as_written" })}>Keep as written</Button>
        </div>
      );
    case "tester_unknown":
      return <Button onClick={() => choose({ testerIsMe: true })}>Note them as mine</Button>;
    case "test_unknown":
      return (
        <div className="flex flex-wrap gap-3">
          {repair.values.map(({ value: word }) => (
            <SelectField
              key={word}
              label={`“${word}” is`}
              placeholder="Choose"
              value=""
              options={valueCodes.map((value) => ({ value, label: valueLabels[value] }))}
              onChange={({ target }) => {
                const means = valueCodes.find((code) => code === target.value);
                if (means) choose({ tests: [...file.choices.tests, { word, means }] });
              }}
            />
          ))}
        </div>
      );
    default:
      return null;
  }
}
