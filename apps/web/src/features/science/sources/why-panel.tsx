"use client";

import type { Source } from "@talus/domain/sources";
import { reasonsByStep } from "@talus/domain/verdicts/reason-steps";
import { TextLink } from "../../../ui/text-link";
import { useCan } from "../../access/access";
import { SourceTags } from "./source-tags";

/** One line of a chain of reasons: in words, by which rule, and who says so. */
export type WhyLine = { ruleId?: string | undefined; text: string; sources: readonly Source[] };

/** The reasons behind one thing. */
export type WhyProps = {
  /** In the order in which one led to the next. */
  reasons: readonly WhyLine[];
  /** The rules that a verdict was reached by. */
  ruleSetVersion?: string | undefined;
};

/** Why something is as it is: the reasons by step, each with the sources behind it. */
export function WhyPanel({ reasons, ruleSetVersion }: WhyProps) {
  const steps = reasonsByStep(reasons);
  return (
    <div>
      <ol className="divide-y divide-line">
        {steps.map(({ title, reasons: own }) => (
          <li key={title ?? ""} className="py-2 first:pt-0 last:pb-0">
            {title && <p className="text-sm text-muted">{title}</p>}
            <ul className="flex flex-col gap-1">
              {own.map((line) => (
                <Line key={`${line.ruleId ?? ""} ${line.text}`} line={line} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {ruleSetVersion && <RulesLine version={ruleSetVersion} />}
    </div>
  );
}

/** The rules that a verdict was reached by; who may look them up is led to them. */
function RulesLine({ version }: { version: string }) {
  const may = useCan();
  return (
    <p className="pt-2 text-sm text-muted">
      Rule set{" "}
      {may("rules:read") ? (
        <TextLink href={`/settings/rules/${version}`}>{version}</TextLink>
      ) : (
        version
      )}
    </p>
  );
}

function Line({ line: { text, sources } }: { line: WhyLine }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <p className="min-w-0 flex-1 basis-56 break-words">{text}</p>
      <SourceTags sources={sources} />
    </li>
  );
}
