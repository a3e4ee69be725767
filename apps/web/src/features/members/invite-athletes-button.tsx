"use client";

import type { RosterSelection } from "@talus/domain/roster/roster-filters";
import { counted } from "@talus/domain/text/count";
import { useMutation } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { useState } from "react";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useRefresh } from "../../trpc/use-refresh";
import { Button } from "../../ui/buttons/button";
import type { ButtonSize } from "../../ui/buttons/button-look";
import { useToast } from "../../ui/overlay/toast";
import { LinkDialog } from "./link-dialog";

type Props = {
  athletes: RosterSelection;
  /** Default `md`; `sm` in a row. */
  size?: ButtonSize;
};

/** Makes invitation links for athletes who have no login yet, one or a whole roster. */
export function InviteAthletesButton({ athletes, size = "md" }: Props) {
  const toast = useToast();
  const refresh = useRefresh();
  const [links, setLinks] = useState<RouterOutputs["invitations"]["createForAthletes"] | null>(
    null,
  );
  const create = useMutation(
    useTRPC().invitations.createForAthletes.mutationOptions({
      onSuccess: (made) =>
        made.length > 0 ? setLinks(made) : toast({ message: "All of them have a login already." }),
      onError: (error) => toast({ message: messageOf(error) }),
      onSettled: () => refresh("invitations.createForAthletes"),
    }),
  );
  return (
    <>
      <Button
        size={size}
        busy={create.isPending}
        disabled={"athleteIds" in athletes && athletes.athleteIds.length === 0}
        onClick={() => create.mutate(athletes)}
      >
        <Send aria-hidden /> Invite
      </Button>
      <LinkDialog
        title={links?.length === 1 ? "Invitation" : counted(links?.length ?? 0, "invitation")}
        description="Each works once, for 7 days. They are not shown again; earlier links of these athletes stop working."
        links={links}
        onClose={() => setLinks(null)}
      />
    </>
  );
}
