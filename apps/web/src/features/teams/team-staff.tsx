"use client";

import { useQuery } from "@tanstack/react-query";
import { UserMinus } from "lucide-react";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { IconButton } from "../../ui/buttons/icon-button";
import { SelectField } from "../../ui/form/fields/select-field";
import { useToast } from "../../ui/overlay/toast";
import { Section } from "../../ui/page/card";
import { EmptyState } from "../../ui/page/empty-state";
import { DataList, DataRow } from "../../ui/table/data-row";
import { HandOverDialog } from "./hand-over-dialog";
import { useTeamWrites } from "./use-team";

type Team = RouterOutputs["teams"]["get"];

const roleWords = { owner: "Owner", coach: "Coach", assistant: "Assistant", athlete: "" } as const;

/** Who coaches and assists the team, and so sees its athletes. */
export function TeamStaff({ team, mayWrite }: { team: Team; mayWrite: boolean }) {
  const toast = useToast();
  const { addStaff, removeStaff } = useTeamWrites();
  const remove = async (person: Team["staff"][number]) => {
    const change = { teamId: team.id, userId: person.userId };
    await removeStaff.mutateAsync(change);
    toast({
      message: `${person.name} no longer sees ${team.name}.`,
      action: { label: "Undo", onPress: () => addStaff.mutate(change) },
    });
  };
  return (
    <Section title="Coaches and assistants" padded={false}>
      {team.staff.length === 0 ? (
        <EmptyState sentence="Only owners see this team. Add a coach." />
      ) : (
        <DataList label="Coaches and assistants">
          {team.staff.map((person) => (
            <DataRow
              key={person.userId}
              title={person.name}
              note={`${person.standsInFor ? `Stands in for ${person.standsInFor}` : roleWords[person.role]} · ${person.email}`}
              aside={
                mayWrite && (
                  <>
                    <HandOverDialog team={team} person={person} />
                    <IconButton
                      tone="ghost"
                      label={`Take ${person.name} off the team`}
                      icon={<UserMinus />}
                      onClick={() => void remove(person).catch(() => {})}
                    />
                  </>
                )
              }
            />
          ))}
        </DataList>
      )}
      {mayWrite && (
        <AddStaff team={team} onAdd={(userId) => addStaff.mutate({ teamId: team.id, userId })} />
      )}
    </Section>
  );
}

function AddStaff({ team, onAdd }: { team: Team; onAdd: (userId: string) => void }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.teams.listStaffCandidates.queryOptions({ teamId: team.id }));
  const others = (data ?? []).filter(
    ({ userId }) => !team.staff.some((person) => person.userId === userId),
  );
  return (
    <div className="border-t border-line p-4">
      <SelectField
        label="Add a coach or assistant"
        placeholder={others.length === 0 ? "Everybody is on the team" : "Choose"}
        value=""
        disabled={others.length === 0}
        options={others.map(({ userId, name, role }) => ({
          value: userId,
          label: `${name}, ${roleWords[role].toLowerCase()}`,
        }))}
        onChange={(event) => event.target.value && onAdd(event.target.value)}
      />
    </div>
  );
}
