"use client";

import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import {
  type FurtherMeasure,
  furtherFacts,
  furtherMeasures,
  meanOfTries,
} from "@talus/domain/assessments/further-results";
import { measureText, type SeriesKey } from "@talus/domain/assessments/measures/test-series";
import { seenWords } from "@talus/domain/assessments/seen-words";
import { canonicalUnits } from "@talus/domain/assessments/tests/measure-codes";
import type { TestCode } from "@talus/domain/assessments/tests/test-codes";
import { testDefinitions } from "@talus/domain/assessments/tests/test-definitions";
import { type PerSide, type Side, sides } from "@talus/domain/sides";
import { SideMark } from "../../../ui/figures/side-mark";
import { Section } from "../../../ui/page/card";
import { NormLines } from "../../science/sources/norm-lines";
import type { CaptureBasis } from "../capture-basis";
import { lastText } from "../numbers/last-value";

type Props = { input: AssessmentInput; basis: CaptureBasis };
type FurtherResult = { key: SeriesKey; test: TestCode; label: string; values: PerSide<string> };

/** The further tests of an assessment: each side, the last time, and how others did. */
export function FurtherResults({ input, basis }: Props) {
  const results = [...towelOf(input), ...furtherMeasures.flatMap((one) => measureOf(input, one))];
  const seen = seenWords(input.findings);
  if (results.length === 0 && seen.length === 0) return null;
  return (
    <Section title="Also tested">
      <ul className="flex flex-col gap-4">
        {results.map((one) => (
          <li key={one.key} className="flex flex-col gap-1">
            <h3 className="font-semibold">{one.label}</h3>
            <p className="flex flex-wrap gap-x-6 gap-y-1">
              {sides.map((side) => (
                <SideResult key={side} side={side} result={one} basis={basis} />
              ))}
            </p>
            <NormLines test={one.test} />
          </li>
        ))}
        {seen.length > 0 && (
          <li>
            <h3 className="font-semibold">Seen</h3>
            <ul className="list-disc pl-5">
              {seen.map((words) => (
                <li key={words}>{words}.</li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </Section>
  );
}

type SideProps = { side: Side; result: FurtherResult; basis: CaptureBasis };

function SideResult({ side, result, basis }: SideProps) {
  const last = lastText(basis, result.key, side);
  return (
    <span className="inline-flex items-baseline gap-2">
      <SideMark side={side} text="letter" />
      <span className="text-lg font-semibold">{result.values[side]}</span>
      {last && <span className="text-sm text-muted">{last}</span>}
    </span>
  );
}

function towelOf({ findings: { towel } }: AssessmentInput): FurtherResult[] {
  if (towel.left === null && towel.right === null) return [];
  const text = (side: Side) => {
    const hold = towel[side];
    if (hold === null) return "–";
    return `${measureText(hold.holdSec, "s")}${hold.cramp ? ", cramp" : ""}`;
  };
  const test = "straight_knee_towel";
  const values = { left: text("left"), right: text("right") };
  return [{ key: test, test, label: testDefinitions[test].name, values }];
}

function measureOf({ further }: AssessmentInput, measure: FurtherMeasure): FurtherResult[] {
  const pair = further?.[measure];
  if (!pair) return [];
  const { test, label } = furtherFacts[measure];
  const text = (side: Side) => {
    const mean = meanOfTries(pair[side]);
    return mean === null ? "–" : measureText(mean, canonicalUnits[measure]);
  };
  const key = measure === "plantarflexion" ? measure : test;
  return [{ key, test, label, values: { left: text("left"), right: text("right") } }];
}
