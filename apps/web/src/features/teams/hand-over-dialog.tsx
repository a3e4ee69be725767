"use client";

import { rolesThatMay } from "@talus/domain/access";
import { useMutation, useQuery } from "@tanstack/react-query";
import { ArrowRightLeft } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useOwner } from "../../offline/owner";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useRefresh } from "../../trpc/use-refresh";
import { Button } from "../../ui/buttons/button";
import { IconButton } from "../../ui/buttons/icon-button";
import { SelectField } from "../../ui/form/fields/select-field";
import { FormMessage } from "../../ui/form/form-message";
import { Dialog } from "../../ui/overlay/dialog";
import { useToast } from "../../ui/overlay/toast";
import { useCan } from "../access/access";

type Team = RouterOutputs["teams"]["get"];
type Props = { team: Team; person: Team["staff"][number] };

/** Puts another coach in somebody's place on the team; who hands over their own leaves its page. */
export function HandOverDialog({ team, person }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`Hand ${team.name} over`}
      description={`Another coach takes the place of ${person.name}, who sees these athletes no more unless another team shows them. What is planned and recorded stays.`}
      trigger={
        <IconButton
          tone="ghost"
          label={`Hand over from ${person.name}`}
          icon={<ArrowRightLeft />}
        />
      }
    >
      <HandOverForm team={team} person={person} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function HandOverForm({ team, person, onDone }: Props & { onDone: () => void }) {
  const trpc = useTRPC();
  const router = useRouter();
  const refresh = useRefresh();
  const toast = useToast();
  const isOwner = useCan()("organisation:write");
  const { userId: me } = useOwner();
  const { data } = useQuery(trpc.teams.listStaffCandidates.queryOptions({ teamId: team.id }));
  const [toUserId, setToUserId] = useState("");
  const handOver = useMutation(trpc.teams.handOver.mutationOptions());
  const others = (data ?? []).filter(
    ({ userId, role }) => userId !== person.userId && rolesThatMay("team:write").includes(role),
  );
  const run = async () => {
    await handOver.mutateAsync({ teamId: team.id, fromUserId: person.userId, toUserId });
    const to = others.find(({ userId }) => userId === toUserId);
    toast({ message: `${to?.name ?? "Another coach"} coaches ${team.name} now.` });
    if (person.userId === me && !isOwner) router.push("/teams");
    else onDone();
    await refresh("teams.handOver");
  };
  return (
    <div className="flex flex-col gap-4">
      <FormMessage message={handOver.error ? messageOf(handOver.error) : null} />
      <SelectField
        label="To"
        name="toUserId"
        value={toUserId}
        placeholder="Choose a coach"
        onChange={({ target }) => setToUserId(target.value)}
        options={others.map(({ userId, name }) => ({ value: userId, label: name }))}
      />
      <Button
        tone="primary"
        className="self-end"
        busy={handOver.isPending}
        disabled={toUserId === ""}
        onClick={() => void run().catch(() => {})}
      >
        Hand over
      </Button>
    </div>
  );
}
