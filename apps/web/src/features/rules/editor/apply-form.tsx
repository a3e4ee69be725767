"use client";

import { useMutation } from "@tanstack/react-query";
import { useStoredForm } from "../../../offline/drafts/use-stored-form";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { apiErrorOf } from "../../../trpc/error";
import { useRefresh } from "../../../trpc/use-refresh";
import { Button } from "../../../ui/buttons/button";
import { TextField } from "../../../ui/form/fields/text-field";
import { Form } from "../../../ui/form/form";
import { SubmitButton } from "../../../ui/form/submit-button";
import { useForm } from "../../../ui/form/use-form";
import { useToast } from "../../../ui/overlay/toast";
import { Section } from "../../../ui/page/card";
import type { ReplayTrial } from "../replay/use-replay";

type Props = {
  replay: ReplayTrial;
  overview: RouterOutputs["rules"]["overview"];
  onApplied: () => void;
  onDiscard: () => void;
};

/** Puts what was tried into force from today, with a word on why; or leaves it. */
export function ApplyForm({ replay, overview, onApplied, onDiscard }: Props) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const toast = useToast();
  const update = useMutation(trpc.rules.update.mutationOptions());
  const form = useForm({
    store: useStoredForm("rules-note"),
    schema: () =>
      import("@talus/domain/rules/rule-set-edit.schema").then(({ ruleSetApplication }) =>
        ruleSetApplication.pick({ note: true }),
      ),
    onSubmit: async ({ note }) => {
      if (!replay.tried) return;
      try {
        const { version } = await update.mutateAsync({ ...replay.tried, note });
        onApplied();
        replay.clear();
        toast({ message: `${version} is in force from today.` });
      } finally {
        await refresh("rules.update");
      }
    },
  });
  const isStale = apiErrorOf(update.error)?.domain?.code === "CONFLICT";
  const isSame = replay.result?.differences.length === 0;
  return (
    <Section title={`Apply from today as ${overview.next}`}>
      <Form form={form}>
        <p className="max-w-prose text-muted">
          New tests are judged by it. {waitingText(overview.waiting)}
        </p>
        <TextField
          name="note"
          label="Why"
          hint="Read by everybody who looks up this version."
          maxLength={500}
        />
        {replay.isOutdated && (
          <p className="font-medium">
            The draft has changed since it was tried. Try it again first.
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <SubmitButton disabled={replay.isOutdated || isStale || isSame}>
            Apply from today as {overview.next}
          </SubmitButton>
          <Button onClick={onDiscard}>Discard the draft</Button>
        </div>
      </Form>
    </Section>
  );
}

function waitingText(waiting: number): string {
  if (waiting === 0) return "No verdict waits for a review.";
  if (waiting === 1)
    return "The verdict that waits for a review keeps the rules that it was judged by.";
  return `The ${waiting} verdicts that wait for a review keep the rules that they were judged by.`;
}
