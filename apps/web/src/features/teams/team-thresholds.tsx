"use client";

import {
  type AdherenceThresholds,
  thresholdLimits,
  usualThresholds,
} from "@talus/domain/teams/thresholds";
import { useMutation } from "@tanstack/react-query";
import { useStoredForm } from "../../offline/drafts/use-stored-form";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { useRefresh } from "../../trpc/use-refresh";
import { NumberField } from "../../ui/form/fields/number-field";
import { Form } from "../../ui/form/form";
import { SubmitButton } from "../../ui/form/submit-button";
import { useForm } from "../../ui/form/use-form";
import { useToast } from "../../ui/overlay/toast";
import { Section } from "../../ui/page/card";

type Props = { team: RouterOutputs["teams"]["get"]; mayWrite: boolean };

/** From where the team hears in the queue that somebody's adherence dropped. */
export function TeamThresholds({ team, mayWrite }: Props) {
  const { adherenceBelowPct, adherenceFallPoints } = team;
  const now: AdherenceThresholds = {
    belowPct: adherenceBelowPct ?? usualThresholds.belowPct,
    fallPoints: adherenceFallPoints ?? usualThresholds.fallPoints,
  };
  return (
    <Section title="Adherence drop">
      <p className="pb-3 text-sm text-muted">
        The queue tells of whoever did less in the last 30 days than in the 60 days before. Of
        somebody on several teams it tells where the first of them asks for it.
      </p>
      {mayWrite ? (
        <ThresholdsForm teamId={team.id} now={now} />
      ) : (
        <p>
          Below {now.belowPct} % of planned, and {now.fallPoints} points less than before.
        </p>
      )}
    </Section>
  );
}

function ThresholdsForm({ teamId, now }: { teamId: string; now: AdherenceThresholds }) {
  const refresh = useRefresh();
  const toast = useToast();
  const set = useMutation(useTRPC().teams.setThresholds.mutationOptions());
  const form = useForm({
    store: useStoredForm("team-thresholds", { about: teamId }),
    schema: () =>
      import("@talus/domain/teams/team.schema").then((file) => file.adherenceThresholds),
    onSubmit: async (thresholds) => {
      await set.mutateAsync({ teamId, ...thresholds });
      await refresh("teams.setThresholds");
      toast({ message: "The queue follows these limits now." });
    },
  });
  const { belowPct, fallPoints } = thresholdLimits;
  return (
    <Form form={form}>
      <NumberField
        name="belowPct"
        label="Below, of planned"
        unit="%"
        inputMode="numeric"
        hint={`${belowPct.least} to ${belowPct.most}; usually ${usualThresholds.belowPct}`}
        defaultValue={now.belowPct}
      />
      <NumberField
        name="fallPoints"
        label="Less than before by"
        unit="points"
        inputMode="numeric"
        hint={`${fallPoints.least} to ${fallPoints.most}; usually ${usualThresholds.fallPoints}`}
        defaultValue={now.fallPoints}
      />
      <SubmitButton className="self-end">Save</SubmitButton>
    </Form>
  );
}
