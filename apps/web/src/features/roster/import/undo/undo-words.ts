import { fieldLabels } from "@talus/domain/roster/import/columns";
import { importUseWords } from "@talus/domain/roster/import/undo";
import { counted, formatCount } from "@talus/domain/text/count";
import type { RouterOutputs } from "../../../../trpc/client";

/** What taking an import back would do. */
export type Undo = RouterOutputs["roster"]["previewUndo"];

/** An import that can be taken back. */
export type RecentImport = RouterOutputs["roster"]["recentImports"][number];

/** What goes and what returns: "38 athletes go, 3 return to what they were." */
export function undoSentence({ kind, removed, restored }: Undo): string {
  const goes =
    kind === "tests"
      ? counted(removed, "test goes", "tests go")
      : counted(removed, "athlete goes", "athletes go");
  const parts = [
    (removed > 0 || restored === 0) && goes,
    restored > 0 &&
      counted(restored, "athlete returns to what it was", "athletes return to what they were"),
  ].filter(Boolean);
  return `${parts.join(", ")}.`;
}

/** Why somebody stays: "has a plan", or the columns that were changed since. */
export function keptWords({ uses, fields }: Undo["kept"][number]): string {
  if (fields.length > 0)
    return `${fields.map((field) => fieldLabels[field]).join(", ")} changed since`;
  return uses.map((use) => importUseWords[use]).join(", ");
}

/** What an import did: "40 new athletes, 3 updated". */
export function importWords({ kind, created, updated }: RecentImport): string {
  const parts = [
    kind === "tests" && counted(created, "test"),
    kind === "roster" && created > 0 && counted(created, "new athlete"),
    updated > 0 && `${formatCount(updated)} updated`,
  ].filter(Boolean);
  return parts.join(", ") || "Nothing new";
}

/** How long an import can still be taken back: "23 h left", in the last hour "12 min left". */
export function timeLeft(endsAt: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((endsAt.getTime() - now.getTime()) / 60_000));
  return minutes >= 60 ? `${Math.floor(minutes / 60)} h left` : `${minutes} min left`;
}
