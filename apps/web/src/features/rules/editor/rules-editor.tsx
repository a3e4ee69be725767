"use client";

import type { Protocol } from "@talus/domain/assessments/protocols";
import { thresholdGroups } from "@talus/domain/rules/thresholds";
import type { OwnErrorCm } from "@talus/domain/verdicts/rule-set/rule-set";
import type { RouterOutputs } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { Form } from "../../../ui/form/form";
import { SubmitButton } from "../../../ui/form/submit-button";
import { useForm } from "../../../ui/form/use-form";
import { ActionBar } from "../../../ui/page/action-bar";
import { PageBody } from "../../../ui/page/page-body";
import { ReplaySection, ReplaySkeleton } from "../replay/replay-section";
import { useReplay } from "../replay/use-replay";
import { ApplyForm } from "./apply-form";
import { countChanges, editFrom, type RulesDraft } from "./draft";
import { ErrorSection } from "./error-section";
import { MovedOnNotice } from "./moved-on-notice";
import { SwitchSection } from "./switch-section";
import { ThresholdSection } from "./threshold-section";
import { useRulesDraft } from "./use-rules-draft";

type Props = {
  overview: RouterOutputs["rules"]["overview"];
  measured: Partial<Record<Protocol, OwnErrorCm>>;
};

/** The rules as an owner changes them: a draft, what it would have done, and its coming into force. */
export function RulesEditor({ overview, measured }: Props) {
  const { inForce } = overview;
  const { draft, change, forget } = useRulesDraft(inForce);
  const replay = useReplay();
  const form = useForm({
    store: null,
    schema: () =>
      import("@talus/domain/rules/rule-set-edit.schema").then((file) => file.ruleSetEdit),
    read: () => editFrom(draft, inForce),
    onSubmit: (edit) => replay.tryOut(edit),
  });
  const touch = (part: Partial<RulesDraft>) => {
    replay.outdate();
    change(part);
  };
  const discard = () => {
    forget();
    replay.clear();
  };
  const changes = countChanges(draft, inForce);
  return (
    <PageBody>
      <p className="max-w-prose text-muted">
        Change a number or switch a rule, try it on the last eight weeks, then apply it from today
        or leave it. What was judged before keeps its verdict.
      </p>
      <MovedOnNotice draft={draft} overview={overview} onGoOn={touch} />
      {replay.busy && !replay.result && <ReplaySkeleton />}
      {replay.result && (
        <div className="flex scroll-mt-4 flex-col gap-4" ref={replay.ref} tabIndex={-1}>
          <ReplaySection replay={replay.result} onPage={replay.turn} busy={replay.busy}>
            <ApplyForm replay={replay} overview={overview} onApplied={forget} onDiscard={discard} />
          </ReplaySection>
        </div>
      )}
      <Form form={form} id="rules-draft">
        {thresholdGroups.map((group) => (
          <ThresholdSection
            key={group}
            group={group}
            rules={inForce}
            editing={{
              draft,
              onText: (id, text) => touch({ texts: { ...draft.texts, [id]: text } }),
            }}
          />
        ))}
        <ErrorSection
          rules={inForce}
          measured={measured}
          editing={{ draft, onErrors: (errors) => touch({ errors }) }}
        />
        <SwitchSection
          rules={inForce}
          editing={{ draft, onSwitch: (switched) => touch({ switched }) }}
        />
        <ActionBar note={changesText(changes)} className="-mx-4 md:-mx-6">
          {changes > 0 && <Button onClick={discard}>Discard</Button>}
          <SubmitButton>Try on the last 8 weeks</SubmitButton>
        </ActionBar>
      </Form>
    </PageBody>
  );
}

function changesText(changes: number): string {
  if (changes === 0) return "Nothing changed";
  return `${changes} ${changes === 1 ? "change" : "changes"}, kept in this browser`;
}
