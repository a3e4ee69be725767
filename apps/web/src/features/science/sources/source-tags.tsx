"use client";

import { anchorOf } from "@talus/domain/science/anchor";
import { citationOf, type NamedSources, namedSources } from "@talus/domain/science/citations";
import { ownSetting, type Source } from "@talus/domain/sources";
import { SourceTag } from "../../../ui/marks/source-tag";
import { TextLink } from "../../../ui/text-link";
import { useCan } from "../../access/access";

const mostTags = 2;

/** The names of what a line rests on, two at most; each opens its citation, the last one the rest. */
export function SourceTags({ sources }: { sources: readonly Source[] }) {
  const named = namedSources(sources);
  const rest = named.slice(mostTags);
  return (
    <span className="inline-flex flex-wrap gap-1.5 align-middle">
      {named.slice(0, mostTags).map((one) => (
        <SourceTag key={one.name} name={one.name}>
          <Citations {...one} />
        </SourceTag>
      ))}
      {rest.length > 0 && (
        <SourceTag name={`+${rest.length}`} label={`${rest.length} more sources`}>
          <div className="flex max-h-80 flex-col gap-3 overflow-y-auto">
            {rest.map((one) => (
              <Citations key={one.name} {...one} />
            ))}
          </div>
        </SourceTag>
      )}
    </span>
  );
}

/** One name: how it is cited, and each place with what it says there. */
function Citations({ name, sources }: NamedSources) {
  const cites = new Set(sources.map((source) => citationOf(source).cite));
  return (
    <div>
      <p className="text-sm font-medium first-letter:uppercase">{name}</p>
      {[...cites].map(
        (cite) =>
          cite && (
            <p key={cite} className="text-sm text-muted">
              {cite}
            </p>
          ),
      )}
      {sources.map((source) => (
        <Passage key={source} source={source} />
      ))}
    </div>
  );
}

/** What one place says, for coaches with the way to where it stands among all rules. */
function Passage({ source }: { source: Source }) {
  const { place, says } = citationOf(source);
  const mayRead = useCan()("rules:read") && source !== ownSetting;
  return (
    <p className="mt-1">
      {says} {place !== null && <span className="text-sm text-muted">({place})</span>}{" "}
      {mayRead && <TextLink href={`/science#${anchorOf(source)}`}>Where it acts</TextLink>}
    </p>
  );
}
