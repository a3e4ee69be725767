"use client";

import { fieldLabels } from "@talus/domain/roster/import/columns";
import { importFields } from "@talus/domain/roster/import/import";
import { messageOf } from "../../../../trpc/error";
import { Button } from "../../../../ui/buttons/button";
import { FormMessage } from "../../../../ui/form/form-message";
import { ActionBar } from "../../../../ui/page/action-bar";
import { Spinner } from "../../../../ui/spinner";
import { blockerOf } from "../import-step";
import type { Import, Preview } from "../use-import";
import { ColumnsCard } from "./columns-card";
import { CountsCard } from "./counts-card";
import { Notes } from "./notes";
import { RepairsCard } from "./repairs-card";
import { RowsCard } from "./rows-card";
import { TeamsCard } from "./teams-card";

type Props = { roster: Import; file: NonNullable<Import["file"]>; preview: Preview };

/** What the file would do, what must be repaired or confirmed first, and the commit. */
export function CheckStep({ roster, file, preview }: Props) {
  const { commit } = roster;
  const { choices } = file;
  const { create, update, error } = preview.counts;
  const writes = create + update;
  const blocker = blockerOf(preview, choices);
  const checking = roster.preview.isPending;
  return (
    <>
      <FormMessage message={commit.error ? messageOf(commit.error) : null} />
      <div className="grid items-start gap-4 xl:grid-cols-[26rem_1fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <CountsCard preview={preview} />
          {error > 0 && <RepairsCard roster={roster} file={file} preview={preview} />}
          <TeamsCard preview={preview} choices={choices} onChoose={roster.choose} />
          <RowsCard preview={preview} />
          <Notes preview={preview} />
        </div>
        <div className="xl:order-first">
          <ColumnsCard
            preview={preview}
            fields={importFields}
            labels={fieldLabels}
            onColumns={roster.setColumns}
          />
        </div>
      </div>
      <ActionBar
        className="-mx-4 -mb-4 md:-mx-6"
        note={
          checking ? (
            <span className="inline-flex items-center gap-2">
              <Spinner /> Checking all rows again
            </span>
          ) : (
            (blocker ?? noteOf(writes))
          )
        }
      >
        <Button onClick={roster.forget}>Start over</Button>
        <Button
          tone="primary"
          disabled={blocker !== null || writes === 0 || checking}
          busy={commit.isPending}
          onClick={roster.write}
        >
          Import {writes.toLocaleString("en")} {writes === 1 ? "athlete" : "athletes"}
        </Button>
      </ActionBar>
    </>
  );
}

function noteOf(writes: number): string {
  if (writes === 0) return "Every athlete is already as the file says.";
  return "Nothing is written yet. It is all or nothing.";
}
