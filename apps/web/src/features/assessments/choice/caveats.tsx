"use client";

import { type Caveat, caveatsBefore } from "@talus/domain/assessments/before-starting";
import { protocolFacts } from "@talus/domain/assessments/protocols";
import { parseLocalDate } from "@talus/domain/calendar";
import { Notice } from "../../../ui/marks/notice";
import { shortDate } from "../../../ui/time/date-words";
import { useRules } from "../../rules/in-force/use-rules";
import type { CaptureBasis } from "../capture-basis";
import type { Capture } from "../use-capture";

type Props = { capture: Capture; basis: CaptureBasis };

/** What is said before a test starts: too early, another tester, another test than last time. */
export function Caveats({ capture: { draft }, basis }: Props) {
  const rules = useRules();
  const { last, testerId } = basis;
  if (!last) return null;
  const next = { takenOn: parseLocalDate(draft.takenOn), protocol: draft.protocol, testerId };
  const found = caveatsBefore(last, next, rules);
  if (found.length === 0) return null;
  const words: Record<Caveat, string> = {
    early: `The last test was on ${shortDate(last.takenOn, basis.today)}, fewer than ${rules.reassess.minDays} days ago. A change so soon is mostly chance, and the plan will not move up on it.`,
    tester_changed: `Last time ${last.testerName || "somebody else"} measured. Another hand reads a little differently, so a small change needs a second look.`,
    protocol_changed: `Last time it was “${protocolFacts[last.protocol].label.toLowerCase()}”. Different tests are never compared: this one starts or continues a line of its own.`,
  };
  return (
    <Notice tone="caution" title="Before you start.">
      {found.length === 1 ? (
        found.map((caveat) => words[caveat])
      ) : (
        <ul className="mt-1 list-disc pl-5">
          {found.map((caveat) => (
            <li key={caveat}>{words[caveat]}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
