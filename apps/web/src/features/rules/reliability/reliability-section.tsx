"use client";

import { protocolFacts } from "@talus/domain/assessments/protocols";
import {
  type ErrorEstimate,
  fewestPairs,
  fewestShown,
  testerEffectInWords,
} from "@talus/domain/rules/reliability";
import { ownErrorInWords } from "@talus/domain/rules/rule-set-difference";
import { formatCount } from "@talus/domain/text/count";
import type { MeasuringErrorCm } from "@talus/domain/verdicts/rule-set/rule-set";
import { useRouter } from "next/navigation";
import type { RouterOutputs } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { Section } from "../../../ui/page/card";
import { Cell, ColumnHead, Row, RowHead, Table, TableHead } from "../../../ui/table/table";
import { useCan } from "../../access/access";
import { emptyDraft } from "../editor/draft";
import { useWaitingDraft } from "../editor/use-rules-draft";
import { useRules } from "../in-force/use-rules";

type Measured = RouterOutputs["rules"]["reliability"]["protocols"][number];
type Props = {
  reliability: Measured;
  fallback: MeasuringErrorCm;
  version: string;
};

/** One protocol: the error of its pairs beside what counts now, and how testers read. */
export function ReliabilitySection({ reliability, fallback, version }: Props) {
  const { protocol, all, sameTester, otherTester, own, inForce, pairs, repeats } = reliability;
  const may = useCan();
  const propose = useProposal();
  const rows: [string, ErrorEstimate | null][] = [
    ["All pairs", all],
    ["One tester", sameTester],
    ["Two testers", otherTester],
  ];
  return (
    <Section
      title={protocolFacts[protocol].label}
      note={`${pairs} pairs`}
      padded={false}
      actions={
        may("rules:write") &&
        own && <Button onClick={() => propose(protocol)}>Put it into a draft of the rules</Button>
      }
    >
      <Table label={`Measuring error, ${protocolFacts[protocol].label}`}>
        <TableHead>
          <tr>
            <ColumnHead>Pairs by</ColumnHead>
            <ColumnHead numeric>n</ColumnHead>
            <ColumnHead numeric>Error of one test</ColumnHead>
            <ColumnHead numeric>95 % range</ColumnHead>
            <ColumnHead numeric>Change from</ColumnHead>
          </tr>
        </TableHead>
        <tbody>
          {rows.map(([name, estimate]) => (
            <EstimateRow key={name} name={name} estimate={estimate} />
          ))}
          <Row>
            <RowHead>The default</RowHead>
            <Cell numeric className="text-muted">
              –
            </Cell>
            <Cell numeric>{fallback.semCm} cm</Cell>
            <Cell numeric className="text-muted">
              –
            </Cell>
            <Cell numeric>{fallback.mdcCm} cm</Cell>
          </Row>
        </tbody>
      </Table>
      <div className="flex flex-col gap-2 border-t border-line px-4 py-3">
        <p>
          {inForce
            ? `In ${version} your own error counts: ${ownErrorInWords(inForce)}.`
            : `In ${version} the default counts.`}{" "}
          {own ? `Usable now: ${ownErrorInWords(own)}.` : notYet(repeats)}
        </p>
        <Testers testers={reliability.testers} />
      </div>
    </Section>
  );
}

function EstimateRow({ name, estimate }: { name: string; estimate: ErrorEstimate | null }) {
  if (estimate === null) {
    return (
      <Row>
        <RowHead>{name}</RowHead>
        <Cell colSpan={4} className="text-muted">
          fewer than {fewestShown} people measured twice, not shown
        </Cell>
      </Row>
    );
  }
  const { pairs, semCm, mdcCm, lowCm, highCm } = estimate;
  return (
    <Row>
      <RowHead>{name}</RowHead>
      <Cell numeric>{formatCount(pairs)}</Cell>
      <Cell numeric className="font-semibold">
        {semCm} cm
      </Cell>
      <Cell numeric className="whitespace-nowrap">
        {lowCm} to {highCm} cm
      </Cell>
      <Cell numeric className="font-semibold">
        {mdcCm} cm
      </Cell>
    </Row>
  );
}

function Testers({ testers }: { testers: Measured["testers"] }) {
  if (testers.length === 0) return null;
  return (
    <div>
      <h3 className="text-sm text-muted">Testers beside each other</h3>
      <ul className="list-disc pl-5">
        {testers.map((effect) => (
          <li key={effect.tester}>
            {effect.name} {testerEffectInWords(effect)}{" "}
            <span className="text-muted">(n {formatCount(effect.pairs)})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function notYet(repeats: number): string {
  const missing = fewestPairs - repeats;
  if (missing <= 0) return "The pairs agree too closely to be used: were the first numbers known?";
  return `Measure ${missing} more ${missing === 1 ? "person" : "people"} twice and your own may take its place.`;
}

/** Puts a measured error into the browser's draft of the rules and opens it. */
function useProposal() {
  const waiting = useWaitingDraft();
  const rules = useRules();
  const router = useRouter();
  return (protocol: Measured["protocol"]) => {
    const draft = waiting.read() ?? emptyDraft(rules);
    const errors = { ...draft.errors, [protocol]: "measured" as const };
    waiting.keep({ ...draft, errors });
    router.push("/settings/rules");
  };
}
