import { athletesText } from "@talus/domain/athletes/athlete-labels";
import type { ChangePreview as Preview } from "@talus/domain/roster/change/roster-change";
import { Notice } from "../../../ui/marks/notice";
import { StopGlyph } from "../../../ui/marks/safety-marks";
import { Skeleton } from "../../../ui/page/skeleton";
import { CitedSources } from "../../science/sources/cited-sources";
import { leavingWords } from "./words";

type Props = { preview: Preview | null; isPending: boolean; problem: string | null };

/** The dry run: how many it reaches, and who is left out and why. */
export function ChangePreview({ preview, isPending, problem }: Props) {
  return (
    <section aria-label="Dry run" aria-busy={isPending} className="flex flex-col gap-2">
      <h3 className="text-sm font-medium text-ink">Dry run</h3>
      {problem && <Notice tone="caution">{problem}</Notice>}
      {!preview && isPending && <Skeleton className="h-12 w-full" />}
      {!preview && !isPending && !problem && (
        <p className="text-muted">Fill in the fields to see whom it reaches.</p>
      )}
      {preview && (
        <>
          <p aria-live="polite" className="text-base text-muted">
            <strong className="font-semibold text-ink">{reachedText(preview)}</strong> Nothing is
            written yet.
          </p>
          {preview.caveats.map(({ kind, count, sources }) => (
            <Notice key={kind} tone="caution">
              {`${athletesText(count)}: ${caveatWords[kind]}`} <CitedSources sources={sources} />
            </Notice>
          ))}
          {preview.leftOut.map(({ reason, count, names }) => (
            <details key={reason} className="rounded-card border border-line" open={count <= 3}>
              <summary className="flex min-h-control cursor-pointer items-center gap-2 px-3 py-1.5">
                {reason === "held" && <StopGlyph className="size-4 shrink-0" />}
                <span className="flex-1">
                  <span className="font-medium">Left out</span>
                  <span className="text-muted">: {leavingWords[reason]}</span>
                </span>
                <span className="font-medium tabular-nums">{count.toLocaleString("en")}</span>
              </summary>
              <p className="border-t border-line bg-sunken px-3 py-2 text-sm">
                {names.join(", ")}
                {count > names.length && ` and ${athletesText(count - names.length)} more`}
              </p>
            </details>
          ))}
        </>
      )}
    </section>
  );
}

const caveatWords: Record<Preview["caveats"][number]["kind"], string> = {
  soon: "sooner after the last test than the rules say; it mostly shows measuring error.",
  late: "later than the rules say; a change shows late.",
};

function reachedText({ total, reached }: Preview): string {
  if (reached === total) return `It reaches ${total > 1 ? "all " : ""}${athletesText(total)}.`;
  return `It reaches ${reached.toLocaleString("en")} of ${athletesText(total)}.`;
}
