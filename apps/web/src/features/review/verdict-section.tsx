"use client";

import {
  accommodationLabels,
  asymmetryLabels,
  promptLabels,
  warningLabels,
} from "@talus/domain/assessments/verdict-words";
import { ChevronDown } from "lucide-react";
import { CitedSource } from "../../sources/cited-source";
import type { RouterOutputs } from "../../trpc/client";
import { Button } from "../../ui/button";
import { cx } from "../../ui/cx";
import { Kbd } from "../../ui/marks/kbd";
import { CautionMark, StopMark } from "../../ui/marks/safety-marks";
import { VerdictMark } from "../../ui/marks/verdict-mark";

type Props = {
  sheet: RouterOutputs["reviews"]["sheet"];
  open: boolean;
  onToggle: () => void;
};

/** The decision in words; under it, on demand, every reason with its sources. */
export function VerdictSection({ sheet, open, onToggle }: Props) {
  const { outcome } = sheet.verdict;
  const lead = outcome.reasons.find(({ ruleId }) => ruleId === `decision.${outcome.decision}`);
  const leads = lead
    ? [lead]
    : outcome.reasons.filter(({ ruleId }) => ruleId.startsWith("decision."));
  return (
    <section className="rounded-card border border-line bg-surface">
      <div className="flex flex-col gap-2 px-4 py-3">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h3 className="text-xl font-semibold">
            <VerdictMark verdict={outcome.decision} className="font-semibold" />
          </h3>
          <Button tone="ghost" size="sm" aria-expanded={open} onClick={onToggle}>
            Why?{" "}
            <ChevronDown aria-hidden className={cx("transition-transform", open && "rotate-180")} />
            <Kbd>W</Kbd>
          </Button>
        </div>
        {leads.map(({ ruleId, text }) => (
          <p key={ruleId} className="max-w-prose">
            {text}
          </p>
        ))}
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {outcome.safety.level === "stop" && (
            <li>
              <StopMark>Safety stop</StopMark>
            </li>
          )}
          {outcome.safety.level === "caution" && (
            <li>
              <CautionMark>Go on with care</CautionMark>
            </li>
          )}
          {outcome.progressionLocked && (
            <li>
              <CautionMark>Nothing gets harder while it hurts</CautionMark>
            </li>
          )}
          {(outcome.asymmetry.flag === "mild" || outcome.asymmetry.flag === "marked") && (
            <li>
              {asymmetryLabels[outcome.asymmetry.flag]}
              {outcome.asymmetry.size !== null &&
                `, ${outcome.asymmetry.size.toFixed(1)} ${outcome.deg ? "°" : "cm"}`}
            </li>
          )}
          {outcome.warnings.map((warning) => (
            <li key={warning}>
              <CautionMark>{warningLabels[warning]}</CautionMark>
            </li>
          ))}
        </ul>
      </div>
      {open && <Reasons outcome={outcome} />}
      {(outcome.prompts.length > 0 || outcome.plan.accommodations.length > 0) && (
        <div className="border-t border-line px-4 py-3">
          <h4 className="text-sm text-muted">To consider</h4>
          <ul className="list-disc pl-5">
            {outcome.prompts.map((prompt) => (
              <li key={prompt}>{promptLabels[prompt]}</li>
            ))}
            {outcome.plan.accommodations.map((help) => (
              <li key={help}>{accommodationLabels[help]}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Reasons({ outcome }: { outcome: Props["sheet"]["verdict"]["outcome"] }) {
  return (
    <div className="border-t border-line">
      <ul className="divide-y divide-line">
        {outcome.reasons.map(({ ruleId, text, sources }) => (
          <li
            key={`${ruleId} ${text}`}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-2"
          >
            <p className="min-w-0 flex-1 basis-64">{text}</p>
            <p className="flex flex-wrap justify-end gap-1">
              {sources.map((source) => (
                <CitedSource key={source} source={source} />
              ))}
            </p>
          </li>
        ))}
      </ul>
      <p className="px-4 py-2 text-sm text-muted">Rule set {outcome.ruleSetVersion}</p>
    </div>
  );
}
