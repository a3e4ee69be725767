"use client";

import { fullName } from "@talus/domain/roster/athlete";
import { typeLabels } from "@talus/domain/roster/athlete-labels";
import { type RosterRow, searchTextOf } from "@talus/domain/roster/roster-view";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "../../trpc/client";
import { Button } from "../../ui/button";
import { Checkbox } from "../../ui/form/checkbox";
import { TextField } from "../../ui/form/text-field";
import { Dialog } from "../../ui/overlay/dialog";
import { useToast } from "../../ui/overlay/toast";
import { SkeletonRows } from "../../ui/page/skeleton";
import { useTeamWrites } from "./use-team";

type Props = { team: { id: string; name: string; athletes: readonly { id: string }[] } };

const mostShown = 50;

/** Chooses athletes in sight who are not on the team yet. */
export function AddAthletesDialog({ team }: Props) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { addAthletes, removeAthletes } = useTeamWrites();
  const toast = useToast();
  const add = async () => {
    const change = { teamId: team.id, athleteIds: [...chosen] };
    await addAthletes.mutateAsync(change);
    setOpen(false);
    setChosen(new Set());
    toast({
      message: `${chosen.size} added to ${team.name}.`,
      action: { label: "Undo", onPress: () => removeAthletes.mutate(change) },
    });
  };
  return (
    <Dialog
      title={`Add athletes to ${team.name}`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button>
          <Plus aria-hidden /> Add
        </Button>
      }
      footer={
        <Button
          tone="primary"
          disabled={chosen.size === 0}
          busy={addAthletes.isPending}
          onClick={() => void add().catch(() => {})}
        >
          Add {chosen.size > 0 && chosen.size}
        </Button>
      }
    >
      <Choices team={team} chosen={chosen} onChosen={setChosen} />
    </Dialog>
  );
}

type ChoicesProps = Props & {
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
};

function Choices({ team, chosen, onChosen }: ChoicesProps) {
  const [search, setSearch] = useState("");
  const { data } = useQuery(useTRPC().roster.list.queryOptions());
  const members = new Set(team.athletes.map((athlete) => athlete.id));
  const word = search.trim().toLowerCase();
  const others = (data?.rows ?? []).filter(
    (row) => row.status !== "archived" && !members.has(row.id) && searchTextOf(row).includes(word),
  );
  const choose = (row: RosterRow, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(row.id);
    else next.delete(row.id);
    onChosen(next);
  };
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label="Name, e-mail or ID"
        type="search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {!data && <SkeletonRows count={6} />}
      {data && others.length === 0 && <p className="text-muted">Nobody else has that name.</p>}
      <div className="flex flex-col">
        {others.slice(0, mostShown).map((row) => (
          <Checkbox
            key={row.id}
            label={fullName(row)}
            hint={typeLabels[row.athleteType]}
            checked={chosen.has(row.id)}
            onChange={(event) => choose(row, event.target.checked)}
          />
        ))}
      </div>
      {others.length > mostShown && (
        <p className="text-sm text-muted">
          And {(others.length - mostShown).toLocaleString("en")} more. Type a name to narrow the
          list.
        </p>
      )}
    </div>
  );
}
