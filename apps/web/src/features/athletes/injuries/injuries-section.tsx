"use client";

import type { Injury } from "@talus/domain/athletes/athlete";
import { injuryLabels } from "@talus/domain/athletes/athlete-labels";
import { History, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/buttons/button";
import { SideMark } from "../../../ui/figures/side-mark";
import { Section } from "../../../ui/page/card";
import { EmptyState } from "../../../ui/page/empty-state";
import { DataList, DataRow } from "../../../ui/table/data-row";
import { shortDate } from "../../../ui/time/date-words";
import { useCan } from "../../access/access";
import { useProfile } from "../use-profile";
import { InjuryDialog } from "./injury-dialog";

/** The injury history, open entries first. It decides which exercises are left out. */
export function InjuriesSection({ athleteId }: { athleteId: string }) {
  const may = useCan()("athlete:write");
  const { injuries, today } = useProfile(athleteId);
  const [edited, setEdited] = useState<Injury | "new" | null>(null);
  return (
    <Section
      title="Injury history"
      note="Steers which exercises are chosen"
      padded={false}
      actions={
        may && (
          <Button onClick={() => setEdited("new")}>
            <Plus aria-hidden /> Add
          </Button>
        )
      }
    >
      {injuries.length === 0 ? (
        <EmptyState sentence="Nothing noted. Add what the choice of exercises should know." />
      ) : (
        <DataList label="Injury history">
          {injuries.map((injury) => (
            <DataRow
              key={injury.id}
              glyph={<History aria-hidden />}
              title={
                <span className="flex flex-wrap items-center gap-x-2">
                  {injuryLabels[injury.kind]} <SideMark side={injury.side} text="word" />
                </span>
              }
              note={noteOf(injury, today)}
              aside={may && <Button onClick={() => setEdited(injury)}>Edit</Button>}
            />
          ))}
        </DataList>
      )}
      <InjuryDialog athleteId={athleteId} edited={edited} onClose={() => setEdited(null)} />
    </Section>
  );
}

function noteOf({ since, resolvedOn, note }: Injury, today: string): string {
  const from = since ? `since ${shortDate(since, today)}` : "start not known";
  const to = resolvedOn ? `resolved ${shortDate(resolvedOn, today)}` : "open";
  return [from, to, note].filter(Boolean).join(" · ");
}
