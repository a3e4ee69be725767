"use client";

import { useState } from "react";
import { fields, text as textShape } from "../../../../offline/drafts/shape";
import type { DraftKind } from "../../../../offline/drafts/stored-draft";
import { useStoredDraft } from "../../../../offline/drafts/use-stored-draft";
import { Button } from "../../../../ui/buttons/button";
import { Field } from "../../../../ui/form/fields/field";
import { Notice } from "../../../../ui/marks/notice";
import { Section } from "../../../../ui/page/card";
import { readWorkbookBeside } from "../workbook/read-beside";
import type { Sheet } from "../workbook/read-workbook";
import { readFile } from "./read-file";
import { RowsField } from "./rows-field";

type Props = {
  /** What the file holds. */
  of: keyof typeof words;
  /** The rows that were checked before, "" where there are none. */
  text: string;
  isBusy: boolean;
  /** Hears the whole text when it is to be checked. */
  onText: (text: string) => void;
};

/** Rows that nobody had checked yet: half-pasted, they wait in this browser. */
const rowsDraft: DraftKind<{ rows: string }> = {
  name: "import-rows",
  version: 1,
  days: 7,
  shape: fields<{ rows: string }>({ rows: textShape() }),
};

/** More are kept all the same, but no field of a page holds them. */
const mostShown = 200_000;

const words = {
  roster: {
    file: "Roster file",
    paste: "a roster",
    header: "First Name\tLast Name\tEmail\tType\tTeam",
    note: "Nothing is written before you confirm, and nobody is invited. People are found by external ID, then by e-mail; who only has the name of somebody here is asked about. An empty cell leaves a value as it is, a single - clears it. Several teams in one cell are split at a semicolon.",
  },
  tests: {
    file: "File of tests",
    paste: "tests",
    header: "external_id\tdate\tktw_left_cm\tktw_right_cm",
    note: "Nothing is written before you confirm. One row a value with its test and side, or one row a day with a column for each side. People are found by external ID, then by e-mail. Every test gets its verdict; only the newest of each athlete waits for your review.",
  },
} as const;

/** Upload, drop or paste; the text goes to the check as it is. */
export function SourceStep({ of, text: checked, isBusy, onText }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const { keep, forget } = useStoredDraft(rowsDraft, {
    about: of,
    onRestore: ({ rows }) => setTyped(rows),
  });
  const isLong = checked.length > mostShown;
  const text = typed ?? (isLong ? "" : checked);
  const type = (rows: string) => {
    setTyped(rows);
    keep({ rows });
  };
  const hand = (whole: string) => {
    forget();
    onText(whole);
  };
  const [sheets, setSheets] = useState<Sheet[]>([]);
  const [problem, setProblem] = useState<{ at: "file" | "rows"; message: string } | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const found = await readFile(file);
    const read = "workbook" in found ? await readWorkbookBeside(found.workbook) : found;
    if ("refusal" in read) return setProblem({ at: "file", message: read.refusal });
    setProblem(null);
    if ("text" in read) return hand(read.text);
    const [only, ...others] = read.sheets;
    if (only && others.length === 0) return hand(only.text);
    setSheets(read.sheets);
  };
  const check = () => {
    if (text.trim() === "")
      setProblem({ at: "rows", message: `Paste ${words[of].paste} first, or choose a file.` });
    else hand(text);
  };
  const errorAt = (at: "file" | "rows") => (problem?.at === at ? { error: problem.message } : {});
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {isLong && (
        <div className="lg:col-span-2">
          <Notice action={<Button onClick={() => hand(checked)}>Go on with it</Button>}>
            Your file of {Math.ceil(checked.length / 1e6).toLocaleString("en")} MB is kept with what
            you decided, until another one takes its place.
          </Notice>
        </div>
      )}
      {sheets.length > 0 && (
        <Section title="Which sheet?" className="lg:col-span-2">
          <div className="flex flex-wrap gap-2">
            {sheets.map((sheet) => (
              <Button key={sheet.name} onClick={() => hand(sheet.text)}>
                {sheet.name}, {sheet.rows.toLocaleString("en")} {sheet.rows === 1 ? "row" : "rows"}
              </Button>
            ))}
          </div>
        </Section>
      )}
      <Section title="From a file" note="A workbook (.xlsx), or CSV of any kind">
        <Field
          label={words[of].file}
          hint="Choose it, or drop it on the field."
          {...errorAt("file")}
        >
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".xlsx,.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
              onChange={(event) => void take(event.target.files?.[0])}
              className="w-full rounded-card border border-dashed border-field px-4 py-10 text-base file:mr-3 file:min-h-control file:rounded-button file:border file:border-solid file:border-line file:bg-surface file:px-3 file:font-medium file:text-ink"
            />
          )}
        </Field>
      </Section>
      <Section title="From a spreadsheet" note="Copy the rows with their header">
        <div className="flex flex-col gap-3">
          <RowsField
            {...errorAt("rows")}
            text={text}
            onText={type}
            placeholder={words[of].header}
          />
          <Button tone="primary" className="self-end" busy={isBusy} onClick={check}>
            Check the rows
          </Button>
        </div>
      </Section>
      <div className="lg:col-span-2">
        <Notice>{words[of].note}</Notice>
      </div>
    </div>
  );
}
