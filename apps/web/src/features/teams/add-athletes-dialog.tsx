"use client";

import { typeNameOf } from "@talus/domain/athlete-types/athlete-type";
import { fullName } from "@talus/domain/athletes/athlete";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../ui/buttons/button";
import { Checkbox } from "../../ui/form/fields/checkbox";
import { TextField } from "../../ui/form/fields/text-field";
import { Dialog } from "../../ui/overlay/dialog";
import { useToast } from "../../ui/overlay/toast";
import { SearchWords } from "../athletes/search/search-words";
import { useAthleteSearch } from "../athletes/search/use-athlete-search";
import { useTeamWrites } from "./use-team";

type Props = { team: { id: string; name: string } };

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
  const [typed, setTyped] = useState("");
  const search = useAthleteSearch(typed, { limit: mostShown, outsideTeamId: team.id });
  const found = search.error ? [] : (search.found ?? []);
  const choose = (athleteId: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(athleteId);
    else next.delete(athleteId);
    onChosen(next);
  };
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label="Name, e-mail or ID"
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <SearchWords
        search={search}
        count={search.found?.length}
        nobody="Nobody else has that name."
      />
      <div className="flex flex-col">
        {found.map((athlete) => (
          <Checkbox
            key={athlete.id}
            label={fullName(athlete)}
            hint={typeNameOf(athlete)}
            checked={chosen.has(athlete.id)}
            onChange={(event) => choose(athlete.id, event.target.checked)}
          />
        ))}
      </div>
      {found.length === mostShown && (
        <p className="text-sm text-muted">There may be more. Type a name to narrow the list.</p>
      )}
    </div>
  );
}
