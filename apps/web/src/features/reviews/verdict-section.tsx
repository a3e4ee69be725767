"use client";

import { cautionRange, type PainLimits } from "@talus/domain/safety/red-flags";
import { formatSize } from "@talus/domain/units";
import { promptLines, warningLines } from "@talus/domain/verdicts/flag-lines";
import { differenceCm } from "@talus/domain/verdicts/measurement/measurement";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { accommodationLabels, asymmetryLabels } from "@talus/domain/verdicts/verdict-words";
import { ChevronDown } from "lucide-react";
import type { RouterOutputs } from "../../trpc/client";
import { Button } from "../../ui/buttons/button";
import { cx } from "../../ui/cx";
import { Kbd } from "../../ui/marks/kbd";
import { CautionMark, StopMark } from "../../ui/marks/safety-marks";
import { VerdictMark } from "../../ui/marks/verdict-mark";
import { WhyButton } from "../science/sources/why-button";
import { WhyPanel } from "../science/sources/why-panel";
import { FactList } from "./fact-list";

type Props = {
  basis: RouterOutputs["reviews"]["basis"];
  open: boolean;
  onToggle: () => void;
};

const lockReason = (pain: PainLimits) => ({
  text: `Pain of ${cautionRange(pain)}, or pain that rises from week to week: the plan may go on, no step gets harder.`,
  sources: ["Silbernagel 2007", "K2", "our rule"],
});

/** The decision in words and the facts behind it; under them, on demand, every reason with its sources. */
export function VerdictSection({ basis, open, onToggle }: Props) {
  const { outcome } = basis.verdict;
  const lead = outcome.reasons.find(({ ruleId }) => ruleId === `decision.${outcome.decision}`);
  const leads = lead
    ? [lead]
    : outcome.reasons.filter(({ ruleId }) => ruleId.startsWith("decision."));
  return (
    <section className="rounded-card border border-line bg-surface">
      <div className="flex flex-col gap-1 px-4 py-2">
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
        <Flags outcome={outcome} rules={basis.rules} />
      </div>
      <FactList basis={basis} />
      {open && (
        <div className="border-t border-line px-4 py-3">
          <WhyPanel reasons={outcome.reasons} ruleSetVersion={outcome.ruleSetVersion} />
        </div>
      )}
      <ToConsider outcome={outcome} />
    </section>
  );
}

type Outcome = Props["basis"]["verdict"]["outcome"];

/** The verdict's own reasons of one step. */
function reasonsOf({ reasons }: Outcome, step: string) {
  return reasons.filter(({ ruleId }) => ruleId.startsWith(step));
}

function Flags({ outcome, rules }: { outcome: Outcome; rules: RuleSet }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {outcome.safety.level === "stop" && (
        <li>
          <StopMark>Safety stop</StopMark>{" "}
          <WhyButton about="safety stop" reasons={reasonsOf(outcome, "safety.")} />
        </li>
      )}
      {outcome.safety.level === "caution" && (
        <li>
          <CautionMark>Go on with care</CautionMark>{" "}
          <WhyButton about="go on with care" reasons={reasonsOf(outcome, "safety.")} />
        </li>
      )}
      {outcome.progressionLocked && (
        <li>
          <CautionMark>Nothing gets harder while it hurts</CautionMark>{" "}
          <WhyButton about="nothing gets harder" reasons={[lockReason(rules.pain)]} />
        </li>
      )}
      {(outcome.asymmetry.flag === "mild" || outcome.asymmetry.flag === "marked") && (
        <li>
          {asymmetryLabels[outcome.asymmetry.flag]}
          {outcome.asymmetry.size !== null &&
            `, ${outcome.cm ? `${differenceCm(outcome.cm, rules)} cm` : `${formatSize(outcome.asymmetry.size)}°`}`}{" "}
          <WhyButton
            about={asymmetryLabels[outcome.asymmetry.flag]}
            reasons={reasonsOf(outcome, "asymmetry.")}
          />
        </li>
      )}
      {warningLines(outcome.warnings).map(({ flag, label, reason }) => (
        <li key={flag}>
          <CautionMark>{label}</CautionMark> <WhyButton about={label} reasons={[reason]} />
        </li>
      ))}
    </ul>
  );
}

function ToConsider({ outcome }: { outcome: Outcome }) {
  const { prompts, plan } = outcome;
  if (prompts.length === 0 && plan.accommodations.length === 0) return null;
  return (
    <div className="border-t border-line px-4 py-3">
      <h4 className="text-sm text-muted">To consider</h4>
      <ul className="list-disc pl-5">
        {promptLines(prompts).map(({ flag, label, reason }) => (
          <li key={flag}>
            {label} <WhyButton about={label} reasons={[reason]} />
          </li>
        ))}
        {plan.accommodations.map((help) => (
          <li key={help}>
            {accommodationLabels[help]}{" "}
            <WhyButton
              about={accommodationLabels[help]}
              reasons={reasonsOf(outcome, "plan.heel_lift")}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
