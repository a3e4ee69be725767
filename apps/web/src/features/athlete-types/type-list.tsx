"use client";

import { shippedTypeRules, type TypeRules } from "@talus/domain/athlete-types/type-rules";
import { athleteTypes } from "@talus/domain/athletes/athlete";
import { athletesText, typeLabels } from "@talus/domain/athletes/athlete-labels";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus, Shapes } from "lucide-react";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { Button } from "../../ui/buttons/button";
import { Badge } from "../../ui/marks/badge";
import { Section } from "../../ui/page/card";
import { EmptyState } from "../../ui/page/empty-state";
import { PageBody } from "../../ui/page/page-body";
import { PageHeader } from "../../ui/page/page-header";
import { TypeDialog } from "./type-dialog";
import { useTypes } from "./use-types";

type OwnType = RouterOutputs["athleteTypes"]["list"][number];

/** The types of the organisation's own, and the two that they are built on. */
export function TypeList() {
  const { data: types } = useSuspenseQuery(useTRPC().athleteTypes.list.queryOptions());
  return (
    <>
      <PageHeader
        title="Athlete types"
        parent={{ href: "/settings", label: "Settings" }}
        actions={
          <TypeDialog
            type={null}
            trigger={
              <Button tone="primary">
                <Plus aria-hidden /> New type
              </Button>
            }
          />
        }
      />
      <PageBody>
        <Section title="Your own types" padded={types.length === 0}>
          {types.length === 0 ? (
            <EmptyState
              picture={<Shapes aria-hidden />}
              sentence="None yet. A type has its own target, its own number of sessions, and its own rule for each kind of day."
            />
          ) : (
            <ul className="divide-y divide-line">
              {types.map((type) => (
                <TypeRow key={type.id} type={type} />
              ))}
            </ul>
          )}
        </Section>
        <Section title="The two that they are built on" padded={false}>
          <ul className="divide-y divide-line">
            {athleteTypes.map((base) => (
              <li key={base} className="px-4 py-3">
                <p className="font-medium">{typeLabels[base]}</p>
                <p className="text-sm text-muted">{rulesText(shippedTypeRules[base])}</p>
              </li>
            ))}
          </ul>
        </Section>
      </PageBody>
    </>
  );
}

function TypeRow({ type }: { type: OwnType }) {
  const { setArchived } = useTypes();
  const { name, base, targetCm, rules, athleteCount, isArchived } = type;
  const goal = targetCm === null ? "usual target" : `target ${targetCm} cm`;
  const count = athletesText(athleteCount);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {name} {isArchived && <Badge>Archived</Badge>}
        </p>
        <p className="text-sm text-muted">
          Built on {typeLabels[base].toLowerCase()}, {count}, {goal}. {rulesText(rules)}
        </p>
      </div>
      <div className="flex gap-2">
        {!isArchived && (
          <TypeDialog
            type={type}
            trigger={
              <Button>
                Change<span className="sr-only"> {name}</span>
              </Button>
            }
          />
        )}
        <Button tone="ghost" onClick={() => void setArchived(type, !isArchived)}>
          {isArchived ? "Restore" : "Archive"}
          <span className="sr-only"> {name}</span>
        </Button>
      </div>
    </li>
  );
}

function rulesText({ full, total }: TypeRules): string {
  return `${rangeText(full)} full of ${rangeText(total)} sessions a week.`;
}

function rangeText({ min, max }: { min: number; max: number }): string {
  return min === max ? String(min) : `${min} to ${max}`;
}
