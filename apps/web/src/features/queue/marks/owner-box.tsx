"use client";

import { useQuery } from "@tanstack/react-query";
import { UserRound } from "lucide-react";
import { useOwner } from "../../../offline/owner";
import { useTRPC } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { Popover } from "../../../ui/overlay/popover";
import type { QueueRow } from "../groups";
import type { Mark } from "./use-marks";

type Props = {
  rows: readonly QueueRow[];
  mark: Mark;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Who looks after rows: taken by oneself, handed over to somebody, or nobody. */
export function OwnerBox({ rows, mark, open, onOpenChange }: Props) {
  const me = useOwner().userId;
  const { data: people = [] } = useQuery(useTRPC().queue.owners.queryOptions());
  const owners = new Set(rows.map(({ owner }) => owner?.userId ?? null));
  const [only] = owners.size === 1 ? owners : [];
  const [first] = rows;
  const give = (ownerId: string | null, said: string) => {
    onOpenChange(false);
    mark(rows, { ownerId }, said);
  };
  const label = rows.length === 1 ? (first?.owner?.name ?? "Nobody") : "Owner";
  return (
    <Popover
      label="Who looks after it"
      align="end"
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <Button size="sm" aria-label={rows.length === 1 ? `Owner: ${label}` : label}>
          <UserRound aria-hidden />
          <span className="max-w-32 truncate">{only === me ? "You" : label}</span>
        </Button>
      }
    >
      <div className="flex max-h-80 flex-col gap-1 overflow-y-auto">
        {only !== me && <Choice onPick={() => give(me, "Taken")}>Take it</Choice>}
        {only !== null && <Choice onPick={() => give(null, "Let go")}>Let go of it</Choice>}
        <p className="pt-2 text-xs font-medium text-muted">Hand over to</p>
        {people
          .filter(({ userId }) => userId !== me && userId !== only)
          .map(({ userId, name }) => (
            <Choice key={userId} onPick={() => give(userId, `Given to ${name}`)}>
              {name}
            </Choice>
          ))}
      </div>
    </Popover>
  );
}

/** One line of a list of choices. */
export function Choice({ children, onPick }: { children: string; onPick: () => void }) {
  return (
    <Button tone="ghost" wide className="justify-start" onClick={onPick}>
      {children}
    </Button>
  );
}
