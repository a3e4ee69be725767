"use client";

import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTRPC } from "../../trpc/client";
import { useRefresh } from "../../trpc/use-refresh";
import { Button } from "../../ui/buttons/button";
import type { OpenerButton } from "../../ui/overlay/opener";
import { TeamNameDialog } from "./team-name-dialog";

/** Makes a team and opens it. */
export function NewTeam() {
  const [open, setOpen] = useState(false);
  return (
    <NewTeamDialog
      open={open}
      onOpen={setOpen}
      trigger={
        <Button tone="primary">
          <Plus aria-hidden /> New team
        </Button>
      }
    />
  );
}

type Props = { open: boolean; onOpen: (open: boolean) => void; trigger?: OpenerButton };

/** The same, held open by who shows it. */
export function NewTeamDialog({ open, onOpen, trigger }: Props) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const router = useRouter();
  const [id, setId] = useState(() => uuidv7());
  const create = useMutation(trpc.teams.create.mutationOptions());
  return (
    <TeamNameDialog
      title="New team"
      submit="Make the team"
      name=""
      open={open}
      onOpenChange={onOpen}
      {...(trigger && { trigger })}
      onSave={async (name) => {
        await create.mutateAsync({ id, name });
        await refresh("teams.create");
        onOpen(false);
        setId(uuidv7());
        router.push(`/teams/${id}`);
      }}
    />
  );
}
