"use client";

import { Archive, Ellipsis, Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { IconButton } from "../../ui/buttons/icon-button";
import { Menu, MenuItem } from "../../ui/overlay/menu";
import { useToast } from "../../ui/overlay/toast";
import { TeamNameDialog } from "./team-name-dialog";
import { useTeamWrites } from "./use-team";

/** Rename and archive. */
export function TeamMenu({ team }: { team: { id: string; name: string; version: number } }) {
  const [renames, setRenames] = useState(false);
  const { rename, setArchived } = useTeamWrites();
  const toast = useToast();
  const router = useRouter();
  const teamId = team.id;
  const archive = async () => {
    await setArchived.mutateAsync({ teamId, archived: true });
    toast({
      message: `${team.name} is archived. Its athletes stay.`,
      action: { label: "Undo", onPress: () => setArchived.mutate({ teamId, archived: false }) },
    });
    router.push("/teams");
  };
  return (
    <>
      <Menu trigger={<IconButton label="More" icon={<Ellipsis />} />}>
        <MenuItem onSelect={() => setRenames(true)}>
          <Pencil aria-hidden /> Rename…
        </MenuItem>
        <MenuItem onSelect={() => void archive().catch(() => {})}>
          <Archive aria-hidden /> Archive
        </MenuItem>
      </Menu>
      <TeamNameDialog
        title="Rename the team"
        submit="Rename"
        name={team.name}
        open={renames}
        onOpenChange={setRenames}
        onSave={async (name) => {
          await rename.mutateAsync({ teamId, name, version: team.version });
          setRenames(false);
        }}
      />
    </>
  );
}
