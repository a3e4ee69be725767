import {
  type Protocol,
  protocolFacts,
  protocols,
  scaleOf,
} from "@talus/domain/assessments/protocols";
import type { ErrorChoice } from "@talus/domain/rules/error-choices";
import { fewestPairs } from "@talus/domain/rules/reliability";
import { ownErrorInWords } from "@talus/domain/rules/rule-set-difference";
import type { OwnErrorCm, RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import { Section } from "../../../ui/page/card";
import { TextLink } from "../../../ui/text-link";
import { choiceOf, type RulesDraft } from "./draft";

type Props = {
  rules: RuleSet;
  measured: Partial<Record<Protocol, OwnErrorCm>>;
  /** Null: only to be read. */
  editing: { draft: RulesDraft; onErrors: (errors: RulesDraft["errors"]) => void } | null;
};

/** Where each protocol's measuring error comes from: the default, or the organisation's own. */
export function ErrorSection({ rules, measured, editing }: Props) {
  const own = protocols.filter(
    (protocol) =>
      scaleOf(protocol) === "distance" && (rules.ownError[protocol] || measured[protocol]),
  );
  return (
    <Section
      title="Our own measuring error"
      actions={<TextLink href="/settings/reliability">How it is measured</TextLink>}
    >
      {own.length === 0 ? (
        <p className="text-muted">
          The default counts for every test. From {fewestPairs} people measured twice on, your own
          error can take its place.
        </p>
      ) : (
        <ul className="flex flex-col gap-4">
          {own.map((protocol) => (
            <li key={protocol}>
              <ErrorChoiceField {...{ protocol, rules, measured, editing }} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function ErrorChoiceField({ protocol, rules, measured, editing }: Props & { protocol: Protocol }) {
  const inForce = rules.ownError[protocol];
  const found = measured[protocol];
  const { label } = protocolFacts[protocol];
  const words = [
    `The default is ${rules.error.semCm} cm, change from ${rules.error.mdcCm} cm.`,
    inForce && `In force: ${ownErrorInWords(inForce)}.`,
    found && `Measured: ${ownErrorInWords(found)}.`,
  ];
  const hint = words.filter(Boolean).join(" ");
  if (!editing) {
    return (
      <>
        <p className="font-medium">{label}</p>
        <p className="text-sm text-muted">{hint}</p>
      </>
    );
  }
  const segments: { value: ErrorChoice; label: string }[] = [
    { value: "default", label: "Default" },
    ...(inForce ? [{ value: "in_force" as const, label: "In force" }] : []),
    ...(found ? [{ value: "measured" as const, label: "As measured" }] : []),
  ];
  return (
    <SegmentedField
      name={`ownError.${protocol}`}
      label={label}
      hint={hint}
      segments={segments}
      value={choiceOf(editing.draft, rules, protocol)}
      onChange={(choice) => editing.onErrors({ ...editing.draft.errors, [protocol]: choice })}
    />
  );
}
