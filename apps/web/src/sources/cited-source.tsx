"use client";

import { citationOf } from "@talus/domain/citations";
import type { Source } from "@talus/domain/sources";
import { SourceTag } from "../ui/marks/source-tag";

/** A source tag that opens its citation in full. */
export function CitedSource({ source }: { source: Source }) {
  const { title, text } = citationOf(source);
  return (
    <SourceTag code={source}>
      <p className="text-sm font-medium text-muted">{title}</p>
      <p className="mt-1">{text}</p>
    </SourceTag>
  );
}

/** Several source tags in a row. */
export function CitedSources({ sources }: { sources: readonly Source[] }) {
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {sources.map((source) => (
        <CitedSource key={source} source={source} />
      ))}
    </span>
  );
}
