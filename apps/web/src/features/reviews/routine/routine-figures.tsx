import type { StretchFigure } from "@talus/domain/prescription/weekly-stretch";
import { formatSize } from "@talus/domain/units";
import { CautionMark } from "../../../ui/marks/safety-marks";
import { CitedSources } from "../../science/sources/cited-sources";
import type { TakenLines } from "./use-taken-lines";

const muscleWords: Record<StretchFigure["muscle"], string> = {
  gastrocnemius: "Gastrocnemius",
  soleus: "Soleus",
  plantar_fascia: "Sole",
};

/** What comes of the ticks: minutes of stretch a week, and what the rules say about the routine. */
export function RoutineFigures({ taken: { stretch, findings } }: { taken: TakenLines }) {
  if (stretch.length === 0 && findings.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 border-t border-line px-4 py-3">
      {stretch.length > 0 && (
        <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <span className="text-muted">Held stretch a week, each leg</span>
          {stretch.map(({ muscle, minutes, hint }) => (
            <span key={muscle}>
              {muscleWords[muscle]}{" "}
              <strong className="font-semibold tabular-nums">{formatSize(minutes)} min</strong>
              {hint && <span className="text-muted"> {hint}</span>}
            </span>
          ))}
          <CitedSources sources={["Ingram 2025"]} />
        </p>
      )}
      <ul aria-live="polite" className="flex flex-col gap-1 empty:hidden">
        {findings.map(({ rule, itemId, text, sources }) => (
          <li
            key={`${rule} ${itemId} ${text}`}
            className="flex flex-wrap justify-between gap-x-4 gap-y-1"
          >
            <CautionMark>{text}</CautionMark>
            <CitedSources sources={sources} />
          </li>
        ))}
      </ul>
    </div>
  );
}
