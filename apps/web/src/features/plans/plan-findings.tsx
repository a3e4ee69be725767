import { CautionGlyph } from "../../ui/marks/safety-marks";
import { absoluteDate } from "../../ui/time/date-words";
import { WhyButton } from "../science/sources/why-button";
import { dayInSentence, type PlanOverview } from "./words";

type Props = Pick<PlanOverview, "findings" | "heldBack" | "displaced" | "stopped" | "today">;

/** What the training week does not allow, and what could not stay where somebody put it. */
export function PlanFindings({ findings, heldBack, displaced, stopped, today }: Props) {
  if (findings.length + heldBack.length + displaced.length === 0) return null;
  return (
    <section
      aria-label="What to know about this plan"
      className="rounded-card border border-caution/30 bg-caution-tint px-4"
    >
      <ul className="divide-y divide-caution/30">
        {findings.map((finding) => (
          <li key={`${finding.weekStart} ${finding.code}`} className="flex gap-3 py-2.5">
            <CautionGlyph className="mt-0.5 size-5 shrink-0" />
            <p className="min-w-0 flex-1">
              {finding.weekStart && (
                <strong className="font-semibold">
                  Week of {absoluteDate(finding.weekStart, false)}.{" "}
                </strong>
              )}
              {finding.text}
            </p>
            <WhyButton about={finding.text} reasons={[finding]} />
          </li>
        ))}
        {heldBack.map((one) => (
          <li key={one.text} className="flex gap-3 py-2.5">
            <CautionGlyph className="mt-0.5 size-5 shrink-0" />
            <p className="min-w-0 flex-1">{one.text}</p>
            <WhyButton about={one.text} reasons={[one]} />
          </li>
        ))}
        {displaced.map(({ from, to }) => (
          <li key={from} className="flex gap-3 py-2.5">
            <CautionGlyph className="mt-0.5 size-5 shrink-0" />
            <p className="min-w-0 flex-1">
              The session of {dayInSentence(from, today)} was moved to {dayInSentence(to, today)},
              but {stopWords(stopped)}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stopWords(stopped: PlanOverview["stopped"]): string {
  if (stopped?.by === "hold") return "the safety hold leaves that day empty";
  if (stopped?.by === "pause") return "the pause leaves that day empty";
  return "that day takes no session any more";
}
