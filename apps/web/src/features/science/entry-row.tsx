import type { Entry } from "./chapters";
import { CitedSources } from "./sources/cited-sources";

/** One rule, figure or study; a link to its anchor leads here and marks it. */
export function EntryRow({ entry }: { entry: Entry }) {
  const { anchor, title, place, text, acts, sources } = entry;
  return (
    <li
      id={anchor}
      className="flex scroll-mt-4 flex-col gap-x-6 gap-y-1 border-b border-line px-4 py-2.5 last:border-b-0 target:bg-accent-tint target:shadow-[inset_3px_0_0_var(--accent)] md:flex-row"
    >
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="max-w-[68ch] wrap-anywhere">
          {title !== null && (
            <span className="mr-2 font-semibold first-letter:uppercase">{title}</span>
          )}
          {text}
          {place && <span className="ml-2 text-sm text-muted">{place}</span>}
        </p>
        {acts.map(({ does, module }) => (
          <p key={module + does} className="text-sm wrap-anywhere text-muted">
            {does}: <span className="font-mono">{module}</span>
          </p>
        ))}
      </div>
      {sources.length > 0 && (
        <div className="shrink-0 md:max-w-80 md:text-end">
          <CitedSources sources={sources} />
        </div>
      )}
    </li>
  );
}
