import { changeInWords } from "@talus/domain/rules/rule-set-difference";
import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../trpc/client";
import { Badge } from "../../ui/marks/badge";
import { Section } from "../../ui/page/card";
import { TextLink } from "../../ui/text-link";
import { absoluteDate } from "../../ui/time/date-words";

type RulesOverview = RouterOutputs["rules"]["overview"];

/** Every version of the rules, newest first: who applied it, when, why, and what it changed. */
export function VersionList({ overview }: { overview: RulesOverview }) {
  return (
    <Section title="Versions" note="a verdict keeps the one it was judged by" padded={false}>
      <ol className="divide-y divide-line">
        {overview.versions.map((version, at) => (
          <li key={version.version} className="flex flex-col gap-1 px-4 py-3">
            <VersionHead version={version.version} inForce={at === 0}>
              from {absoluteDate(version.validFrom)}, {version.appliedBy || "a former member"}
            </VersionHead>
            <p>{version.note}</p>
            <ul className="list-disc pl-5 text-sm text-muted">
              {version.changes.map((change) => (
                <li key={change.id}>{changeInWords(change)}</li>
              ))}
            </ul>
          </li>
        ))}
        <li className="px-4 py-3">
          <VersionHead version={shippedRuleSet.version} inForce={overview.versions.length === 0}>
            as shipped
          </VersionHead>
        </li>
      </ol>
    </Section>
  );
}

type HeadProps = { version: string; inForce: boolean; children: ReactNode };

function VersionHead({ version, inForce, children }: HeadProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <TextLink href={`/settings/rules/${version}`} className="font-semibold">
        {version}
      </TextLink>
      {inForce && <Badge>In force</Badge>}
      <span className="text-sm text-muted">{children}</span>
    </p>
  );
}
