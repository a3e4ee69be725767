"use client";

import { changeInWords } from "@talus/domain/rules/rule-set-difference";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "../../trpc/client";
import { Button } from "../../ui/buttons/button";
import { Notice } from "../../ui/marks/notice";
import { Section } from "../../ui/page/card";
import { PageBody } from "../../ui/page/page-body";
import { PageHeader } from "../../ui/page/page-header";
import { absoluteDate } from "../../ui/time/date-words";
import { useCan } from "../access/access";
import { draftBackTo } from "./editor/draft";
import { useWaitingDraft } from "./editor/use-rules-draft";
import { useRules } from "./in-force/use-rules";
import { RulesRead } from "./rules-read";

/** One version of the rules, as the verdicts that name it were judged; and the way back to it. */
export function VersionScreen({ version }: { version: string }) {
  const trpc = useTRPC();
  const may = useCan();
  const router = useRouter();
  const inForce = useRules();
  const waiting = useWaitingDraft();
  const { data: overview } = useSuspenseQuery(trpc.rules.version.queryOptions({ version }));
  const { rules, applied, sinceThen } = overview;
  const goBack = () => {
    waiting.keep(draftBackTo(rules, inForce));
    router.push("/settings/rules");
  };
  return (
    <>
      <PageHeader
        title={`Rules ${version}`}
        note={
          applied ? `from ${absoluteDate(applied.validFrom)}, ${applied.appliedBy}` : "as shipped"
        }
        parent={{ href: "/settings/rules", label: "Rules" }}
        actions={
          may("rules:write") &&
          sinceThen.length > 0 && <Button onClick={goBack}>Draft the way back to {version}</Button>
        }
      />
      <PageBody>
        {applied && (
          <Section title="Why, and what it changed" note={`against ${applied.basedOn}`}>
            <p className="max-w-prose">{applied.note}</p>
            <Changes changes={applied.changes.map(changeInWords)} />
          </Section>
        )}
        {sinceThen.length > 0 ? (
          <Section title={`Since then, up to ${overview.inForce}`}>
            <Changes changes={sinceThen.map(changeInWords)} />
          </Section>
        ) : (
          <Notice>These are the rules that count today.</Notice>
        )}
        <RulesRead rules={rules} />
      </PageBody>
    </>
  );
}

function Changes({ changes }: { changes: readonly string[] }) {
  return (
    <ul className="list-disc pl-5 text-muted">
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  );
}
