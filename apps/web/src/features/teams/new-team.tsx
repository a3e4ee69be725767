"use client";

import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTRPC } from "../../trpc/client";
import { useRefresh } from "../../trpc/use-refresh";
import { Button } from "../../ui/buttons/button";
import { TeamNameDialog } from "./team-name-dialog";

/** Makes a team and opens it. */
export function NewTeam() {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(() => uuidv7());
  const create = useMutation(trpc.teams.create.mutationOptions());
  return (
    <TeamNameDialog
      title="New team"
      submit="Make the team"
      name=""
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button tone="primary">
          <Plus aria-hidden /> New team
        </Button>
      }
      onSave={async (name) => {
        await create.mutateAsync({ id, name });
        await refresh("teams.create");
        setOpen(false);
        setId(uuidv7());
        router.push(`/teams/${id}`);
      }}
    />
  );
}
