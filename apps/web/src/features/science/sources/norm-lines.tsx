"use client";

import type { TestCode } from "@talus/domain/assessments/tests/test-codes";
import { testDefinitions } from "@talus/domain/assessments/tests/test-definitions";
import type { Source } from "@talus/domain/sources";
import { CitedSources } from "./cited-sources";

type Props = { test: TestCode; withError?: boolean };

/** How a test's result is read, what others reached with how many, and how far it can be trusted. */
export function NormLines({ test, withError = false }: Props) {
  const { reading, norms, error } = testDefinitions[test];
  return (
    <div className="flex flex-col gap-1 text-sm text-muted">
      <p>{reading}</p>
      {norms.map(({ who, n, value, sources }) => (
        <Line
          key={who}
          text={`${who}${n === null ? "" : ` (n = ${n})`}: ${value}`}
          sources={sources}
        />
      ))}
      {withError && <Line text={error.text} sources={error.sources} />}
    </div>
  );
}

function Line({ text, sources }: { text: string; sources: readonly Source[] }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {text} <CitedSources sources={sources} />
    </p>
  );
}
