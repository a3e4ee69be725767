"use client";

import {
  type Protocol,
  protocolFacts,
  protocols,
  scaleOf,
} from "@talus/domain/assessments/protocols";
import { testDefinitions } from "@talus/domain/assessments/tests/test-definitions";
import { DateField } from "../../ui/form/date-field";
import { SegmentedField } from "../../ui/form/segmented-field";
import { SelectField } from "../../ui/form/select-field";
import { GoodMark } from "../../ui/marks/safety-marks";
import { withProtocol } from "./draft";
import { tryChecks } from "./protocol-words";
import type { Capture } from "./use-capture";
import { WallDrawing } from "./wall-drawing";

type Props = {
  capture: Capture;
  /** The athlete's own unit, for going back from degrees. */
  units: "cm" | "in";
  /** Staff may choose any test and any day; an athlete the wall tests, today. */
  isSelf: boolean;
  lastProtocol: Protocol | null;
};

const ownProtocols: readonly Protocol[] = ["standing_knee_to_wall", "half_kneeling"];

/** How the test is done: which one, in which unit, and how to set it up. */
export function SetupSection({ capture, units, isSelf, lastProtocol }: Props) {
  const { draft, change, errors } = capture;
  const offered = isSelf ? ownProtocols : protocols;
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="Test"
          name="protocol"
          value={draft.protocol}
          onChange={(event) => change(withProtocol(draft, event.target.value as Protocol, units))}
          options={offered.map((value) => ({ value, label: protocolFacts[value].label }))}
          hint={
            lastProtocol && lastProtocol !== draft.protocol
              ? `Last time: ${protocolFacts[lastProtocol].label.toLowerCase()}. Different tests are not compared.`
              : undefined
          }
        />
        {!isSelf && (
          <DateField
            label="Day of the test"
            name="takenOn"
            value={draft.takenOn}
            onChange={(event) => change({ takenOn: event.target.value })}
            {...(errors.date ? { error: errors.date } : {})}
          />
        )}
        {scaleOf(draft.protocol) !== "angle" && (
          <SegmentedField
            label="Numbers in"
            name="unit"
            value={draft.unit}
            onChange={(unit) => change({ unit })}
            segments={[
              { value: "cm", label: "cm" },
              { value: "in", label: "in" },
              ...(draft.unit === "mm" ? [{ value: "mm" as const, label: "mm" }] : []),
            ]}
          />
        )}
      </div>
      {isSelf ? (
        <HowTo protocol={draft.protocol} />
      ) : (
        <details>
          <summary className="min-h-11 cursor-pointer py-2.5 text-base text-muted">
            How it is done
          </summary>
          <HowTo protocol={draft.protocol} />
        </details>
      )}
    </div>
  );
}

/** The drawing, three steps, and what must hold for a try to count. */
function HowTo({ protocol }: { protocol: Protocol }) {
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <WallDrawing kneeling={protocol === "half_kneeling"} />
      <div className="flex flex-col gap-4">
        <ol className="flex flex-col gap-3">
          {testDefinitions[protocol].steps.map((step, index) => (
            <li key={step} className="flex gap-3">
              <span
                aria-hidden
                className="flex size-6 shrink-0 items-center justify-center rounded-full bg-ink text-sm font-semibold text-paper"
              >
                {index + 1}
              </span>
              {step}
            </li>
          ))}
        </ol>
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {tryChecks.map((check) => (
            <li key={check}>
              <GoodMark>{check}</GoodMark>
            </li>
          ))}
        </ul>
        <p className="text-base text-muted">
          A stretch is fine. Stop if it hurts, and say so under pain.
        </p>
      </div>
    </div>
  );
}
