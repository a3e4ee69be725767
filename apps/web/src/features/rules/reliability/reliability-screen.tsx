"use client";

import { fewestPairs } from "@talus/domain/rules/reliability";
import { repeatWithinDays } from "@talus/domain/rules/repeat-tests";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Ruler } from "lucide-react";
import { useTRPC } from "../../../trpc/client";
import { LinkButton } from "../../../ui/buttons/link-button";
import { Section } from "../../../ui/page/card";
import { EmptyState } from "../../../ui/page/empty-state";
import { PageBody } from "../../../ui/page/page-body";
import { CitedSources } from "../../science/sources/cited-sources";
import { RulesHead } from "../rules-tabs";
import { PairTable } from "./pair-table";
import { ReliabilitySection } from "./reliability-section";

/** How large the organisation's own measuring error is, from tests that were repeated. */
export function ReliabilityScreen() {
  const trpc = useTRPC();
  const { data: overview } = useSuspenseQuery(trpc.rules.reliability.queryOptions());
  const pairs = overview.pairs.length + overview.hiddenPairs;
  return (
    <>
      <RulesHead current="reliability" note={`${pairs} pairs of repeated tests`} />
      <PageBody>
        <Section title="How it is measured">
          <div className="flex max-w-prose flex-col gap-2">
            <p>
              Measure some athletes twice: the same test again within {repeatWithinDays} days, best
              by the same tester and without looking at the first numbers. Each side that was
              measured both times is a pair; both sides of one person count as one when it comes to
              how sure a figure is. From {fewestPairs} people measured twice on, your own error may
              take the default’s place; an owner decides, it never happens by itself.
            </p>
            <p className="text-muted">
              Choose beforehand whom you measure twice. A test repeated because its number looked
              odd makes the error look larger than it is. One test’s error is √(Σd²/2n) over the
              differences d of n pairs, or SD(d)/√2 where one tester’s whole group moved between the
              tests; a change is beyond error from 1.96·√2 times that.
            </p>
            <CitedSources sources={["Weir 2005", "Chisholm 2012", "our rule"]} />
          </div>
        </Section>
        {overview.protocols.map((one) => (
          <ReliabilitySection
            key={one.protocol}
            reliability={one}
            fallback={overview.fallback}
            version={overview.version}
          />
        ))}
        {pairs === 0 ? (
          <Section title="No pairs yet">
            <EmptyState
              picture={<Ruler />}
              sentence={`Nobody was measured twice within ${repeatWithinDays} days so far. The default error counts.`}
              action={<LinkButton href="/athletes">Choose somebody to measure</LinkButton>}
            />
          </Section>
        ) : (
          <PairTable pairs={overview.pairs} hidden={overview.hiddenPairs} />
        )}
      </PageBody>
    </>
  );
}
