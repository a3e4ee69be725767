"use client";

import { reasonsByStep } from "@talus/domain/assessments/reason-steps";
import type { Source } from "@talus/domain/sources";
import type { ReactNode } from "react";
import { useCan } from "../access/access";
import { Popover } from "../ui/overlay/popover";
import { TextLink } from "../ui/text-link";
import { CitedSource } from "./cited-source";

/** One line of a chain of reasons: in words, by which rule, and who says so. */
export type WhyLine = { ruleId?: string | undefined; text: string; sources: readonly Source[] };

type Props = {
  /** In the order in which one led to the next. */
  reasons: readonly WhyLine[];
  /** The rules that a verdict was reached by. */
  ruleSetVersion?: string | undefined;
};

/** Why something is as it is: the reasons by step, each with the sources behind it. */
export function WhyPanel({ reasons, ruleSetVersion }: Props) {
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
      <p className="flex flex-wrap gap-1 sm:justify-end">
        {sources.map((source) => (
          <CitedSource key={source} source={source} />
        ))}
      </p>
    </li>
  );
}

type ButtonProps = Props & {
  /** What is explained, read aloud after "Why?": "Heel drops". */
  about: string;
  /** What stands on the button; "Why?" by default. */
  children?: ReactNode;
};

/** A small "Why?" that opens the reasons beside it. */
export function WhyButton({ about, children = "Why?", ...panel }: ButtonProps) {
  if (panel.reasons.length === 0) return null;
  return (
    <Popover
      label={`Why: ${about}`}
      align="end"
      trigger={
        <button
          type="button"
          className="relative inline-flex shrink-0 items-center rounded-tag px-1 text-sm text-accent underline decoration-1 underline-offset-2 hover:text-accent-strong before:absolute before:-inset-x-1 before:-inset-y-2.5 before:content-['']"
        >
          {children}
          <span className="sr-only"> {about}</span>
        </button>
      }
    >
      <div className="max-h-80 overflow-y-auto">
        <WhyPanel {...panel} />
      </div>
    </Popover>
  );
}
