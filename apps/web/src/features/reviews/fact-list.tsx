import { type FactLine, factLines } from "@talus/domain/reviews/fact-lines";
import { Check, Info, Minus } from "lucide-react";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../trpc/client";
import { CitedSources } from "../science/sources/cited-sources";

type Props = { basis: RouterOutputs["reviews"]["basis"] };

/** What the verdict rests on, line by line beside its limit, with who says so. */
export function FactList({ basis: { verdict, rules, today } }: Props) {
  return (
    <ul aria-label="Facts" className="border-t border-line px-4 py-1.5">
      {factLines(verdict, rules, today).map(({ about, mark, text, limit, sources }) => (
        <li
          key={about}
          className="grid min-h-7 grid-cols-[1rem_minmax(0,1fr)] items-center gap-x-3 py-0.5 sm:grid-cols-[1rem_minmax(0,5fr)_minmax(0,5fr)_minmax(0,4fr)]"
        >
          {glyphs[mark]}
          <span>{text}</span>
          <span className="max-sm:col-start-2 text-muted">{limit}</span>
          <span className="max-sm:col-start-2 sm:justify-self-end">
            {/* The others stand behind "Why?". */}
            <CitedSources sources={sources.slice(0, 1)} />
          </span>
        </li>
      ))}
    </ul>
  );
}

const glyphs: Record<FactLine["mark"], ReactNode> = {
  met: <Check role="img" aria-label="As asked" className="size-4 text-accent" />,
  missed: <Minus role="img" aria-label="Not as asked" className="size-4 text-ink" />,
  note: <Info role="img" aria-label="Told" className="size-4 text-muted" />,
};
