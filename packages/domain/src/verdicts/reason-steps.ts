/** The steps of a verdict in the order in which it is reached, as headings for people. */
const steps = [
  { title: "What was measured", rules: ["unit.", "band."] },
  { title: "What changed", rules: ["change."] },
  { title: "Which side differs", rules: ["asymmetry."] },
  { title: "What limits", rules: ["limit."] },
  { title: "Is it safe", rules: ["safety."] },
  { title: "Decision", rules: ["decision.", "early_test", "unknown."] },
  { title: "Plan", rules: ["plan."] },
  { title: "Schedule", rules: ["schedule."] },
  { title: "Pointed out", rules: ["warning."] },
  { title: "To consider", rules: ["prompt."] },
] as const;

/** Reasons under the step that they belong to; `title` null where a rule belongs to none. */
export type ReasonStep<R> = { title: string | null; reasons: R[] };

/**
 * A chain of reasons by step: measured → changed → which side differs → what limits → is it safe →
 * decision → plan → schedule. Within a step the order stays; steps without a reason are left out.
 */
export function reasonsByStep<R extends { ruleId?: string | undefined }>(
  reasons: readonly R[],
): ReasonStep<R>[] {
  const titleOf = ({ ruleId = "" }: R) =>
    steps.find(({ rules }) => rules.some((rule) => ruleId.startsWith(rule)))?.title ?? null;
  return [...steps.map(({ title }) => title), null].flatMap((title) => {
    const own = reasons.filter((reason) => titleOf(reason) === title);
    return own.length === 0 ? [] : [{ title, reasons: own }];
  });
}
