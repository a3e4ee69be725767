import type { TestDefinition } from "@talus/domain/assessments/tests/definition";
import { invalidReasonLabels } from "@talus/domain/assessments/tests/invalid-reasons";
import { Section } from "../../../ui/page/card";
import { Facts } from "../../../ui/page/facts";
import { LateTestDrawing } from "../../assessments/drawings/late-drawing";
import { CitedSources } from "../sources/cited-sources";

/** One test: its steps with a drawing each, how it is read and how far the number can be trusted. */
export function TestCard({ test }: { test: TestDefinition }) {
  return (
    <Section
      title={test.name}
      note={test.measures}
      actions={<CitedSources sources={test.sources} />}
    >
      <ol className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {test.steps.map((text, step) => (
          <li key={text} className="flex flex-col gap-2">
            <div className="rounded-card border border-line">
              <LateTestDrawing test={test.code} step={step} />
            </div>
            <p>
              <span className="font-semibold">{step + 1}.</span> {text}
            </p>
          </li>
        ))}
      </ol>
      <Facts facts={factsOf(test)} className="mt-4 border-t border-line pt-4" />
    </Section>
  );
}

function factsOf(test: TestDefinition) {
  const { start, increment, ends, invalid, reading, error } = test;
  return [
    ...(start === null ? [] : [{ term: "Starts", value: start }]),
    ...(increment === null ? [] : [{ term: "In steps of", value: increment }]),
    { term: "Ends", value: ends },
    ...(invalid.length === 0
      ? []
      : [
          {
            term: "Does not count",
            value: invalid.map((reason) => invalidReasonLabels[reason]).join(", "),
          },
        ]),
    { term: "Reading", value: reading },
    {
      term: "Error",
      value: (
        <span className="flex flex-wrap items-center gap-2">
          {error.text} <CitedSources sources={error.sources} />
        </span>
      ),
    },
  ];
}
