"use client";

import { citationOf } from "@talus/domain/citations";
import { anchorOf } from "@talus/domain/science/anchor";
import { ownSetting, type Source } from "@talus/domain/sources";
import { useCan } from "../access/access";
import { SourceTag } from "../ui/marks/source-tag";
import { TextLink } from "../ui/text-link";

/** A source tag that opens its citation in full; for coaches with the way to where it stands. */
export function CitedSource({ source }: { source: Source }) {
  const { title, text } = citationOf(source);
  const mayRead = useCan()("rules:read") && source !== ownSetting;
  return (
    <SourceTag code={source}>
      <p className="text-sm font-medium text-muted">{title}</p>
      <p className="mt-1">{text}</p>
      {mayRead && (
        <TextLink href={`/science#${anchorOf(source)}`} className="mt-2">
          All rules and sources
        </TextLink>
      )}
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
