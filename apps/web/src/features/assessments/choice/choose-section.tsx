"use client";

import {
  type Protocol,
  protocolFacts,
  protocols,
  scaleOf,
} from "@talus/domain/assessments/protocols";
import { testDefinitions } from "@talus/domain/assessments/tests/test-definitions";
import { ToggleChip } from "../../../ui/buttons/toggle-chip";
import { DateField } from "../../../ui/form/fields/date-field";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import { SelectField } from "../../../ui/form/fields/select-field";
import { AskFirstNotice } from "../../science/sources/ask-first-notice";
import type { CaptureBasis } from "../capture-basis";
import { type FurtherTest, withProtocol } from "../draft/draft";
import type { Capture } from "../use-capture";
import { Caveats } from "./caveats";

type Props = { capture: Capture; basis: CaptureBasis; isGuided: boolean };

/** What an athlete can measure alone; angles and what has to be looked at need somebody else. */
const ownTests = {
  protocols: protocols.filter((protocol) => scaleOf(protocol) !== "angle"),
  further: [
    "straight_knee_towel",
    "squat_screen",
    "heel_raise",
    "single_leg_balance",
    "toe_circle",
  ],
} as const satisfies { protocols: readonly Protocol[]; further: readonly FurtherTest[] };

/** Every further test in the order in which it is taken: easy ones first, what tires last. */
const furtherOrder = [
  "straight_knee_towel",
  "squat_screen",
  "functional_baseline",
  "lunge_quality",
  "toe_circle",
  "single_leg_balance",
  "heel_raise",
] as const satisfies readonly FurtherTest[];

/** Which tests, on which day and in which unit; what makes them worth less is said first. */
export function ChooseSection({ capture, basis, isGuided }: Props) {
  const { draft, change, errors } = capture;
  return (
    <div className="flex flex-col gap-4">
      <AskFirstNotice reasons={basis.askFirst} />
      <Caveats capture={capture} basis={basis} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="Ankle test"
          name="protocol"
          value={draft.protocol}
          onChange={(event) =>
            change(withProtocol(draft, event.target.value as Protocol, basis.units))
          }
          options={(isGuided ? ownTests.protocols : protocols).map((value) => ({
            value,
            label: protocolFacts[value].label,
          }))}
        />
        {!isGuided && (
          <DateField
            label="Day of the test"
            name="takenOn"
            value={draft.takenOn}
            onDay={(takenOn) => change({ takenOn })}
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
      <FurtherChoice capture={capture} offered={isGuided ? ownTests.further : furtherOrder} />
    </div>
  );
}

type ChoiceProps = { capture: Capture; offered: readonly FurtherTest[] };

function FurtherChoice({ capture: { draft, change }, offered }: ChoiceProps) {
  const toggle = (test: FurtherTest) => {
    const wanted = draft.chosen.includes(test)
      ? draft.chosen.filter((one) => one !== test)
      : [...draft.chosen, test];
    change({ chosen: furtherOrder.filter((one) => wanted.includes(one)) });
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-sm font-medium">
        Also <span className="font-normal text-muted">(none has to be)</span>
      </legend>
      <span className="flex flex-wrap gap-2">
        {offered.map((test) => (
          <ToggleChip key={test} pressed={draft.chosen.includes(test)} onClick={() => toggle(test)}>
            {testDefinitions[test].name}
          </ToggleChip>
        ))}
      </span>
    </fieldset>
  );
}
