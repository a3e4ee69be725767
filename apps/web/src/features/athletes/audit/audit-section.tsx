"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { Section } from "../../../ui/page/card";
import { EmptyState } from "../../../ui/page/empty-state";
import { momentWords } from "../../../ui/time/moment-words";
import { useCan } from "../../access/access";
import { auditWords } from "./audit-words";

const shownAtFirst = 6;

/** What happened to an athlete and who did it, newest first; nothing for who may not read it. */
export function AuditSection({ athleteId }: { athleteId: string }) {
  return useCan()("athlete:audit") ? <Audit athleteId={athleteId} /> : null;
}

function Audit({ athleteId }: { athleteId: string }) {
  const { data } = useSuspenseQuery(useTRPC().athletes.audit.queryOptions({ athleteId }));
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? data : data.slice(0, shownAtFirst);
  return (
    <Section
      title="Audit"
      padded={false}
      actions={
        data.length > shown.length && (
          <Button size="sm" tone="ghost" onClick={() => setWhole(true)}>
            All {data.length}
          </Button>
        )
      }
    >
      {data.length === 0 && <EmptyState sentence="Nothing has happened yet." />}
      <ol className="divide-y divide-line">
        {shown.map(({ id, at, actorName, action, detail }) => (
          <li key={id} className="flex flex-wrap gap-x-3 px-4 py-2">
            <span className="w-32 shrink-0 text-muted">{momentWords(at, new Date())}</span>
            <span className="min-w-40 flex-1">
              <strong className="font-semibold">{actorName ?? "Talus"}</strong>{" "}
              {auditWords(action, detail)}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
