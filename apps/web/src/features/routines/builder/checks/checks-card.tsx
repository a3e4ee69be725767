"use client";

import type { Finding } from "@talus/domain/routines/checks/check";
import type { RoutineDraft } from "@talus/domain/routines/routine";
import { CircleAlert, CircleCheck, Info } from "lucide-react";
import type { ReactNode } from "react";
import { CautionGlyph } from "../../../../ui/marks/safety-marks";
import { Section } from "../../../../ui/page/card";
import { CitedSources } from "../../../science/sources/cited-sources";
import { passesOf } from "./passes";

type Props = { draft: RoutineDraft; findings: readonly Finding[]; onOpen: (id: string) => void };

const glyphs: Record<Finding["level"], ReactNode> = {
  blocks: <CircleAlert aria-hidden className="size-4 text-caution" />,
  caution: <CautionGlyph className="size-4 text-caution" />,
  hint: <Info aria-hidden className="size-4 text-muted" />,
};

const levelWords: Record<Finding["level"], string> = {
  blocks: "Before saving:",
  caution: "Check:",
  hint: "Note:",
};

/** What the rules say about the draft, and what is in order. */
export function ChecksCard({ draft, findings, onOpen }: Props) {
  return (
    <Section title="Checks" note={findings.length === 0 ? "all in order" : undefined}>
      <ul aria-live="polite" className="flex flex-col gap-2.5">
        {findings.map((finding) => (
          <Line
            key={`${finding.rule} ${finding.itemId} ${finding.text}`}
            glyph={glyphs[finding.level]}
            source={finding.sources[0]}
          >
            <span className="font-medium">{levelWords[finding.level]}</span> {finding.text}{" "}
            {finding.itemId !== null && (
              <ShowLink onPress={() => finding.itemId !== null && onOpen(finding.itemId)} />
            )}
          </Line>
        ))}
        {passesOf(draft, findings).map((pass) => (
          <Line
            key={pass.rule}
            glyph={<CircleCheck aria-hidden className="size-4 text-good" />}
            source={pass.source}
          >
            {pass.text}
          </Line>
        ))}
      </ul>
    </Section>
  );
}

function ShowLink({ onPress }: { onPress: () => void }) {
  return (
    <button type="button" onClick={onPress} className="text-accent underline underline-offset-2">
      Show it
    </button>
  );
}

function Line(props: { glyph: ReactNode; source: string | undefined; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-start gap-2.5">
      <span className="mt-0.5 shrink-0">{props.glyph}</span>
      <span className="min-w-0 flex-1 basis-44">{props.children}</span>
      {props.source !== undefined && <CitedSources sources={[props.source]} />}
    </li>
  );
}
