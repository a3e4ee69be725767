"use client";

import { useMutation } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useRefresh } from "../../trpc/use-refresh";
import { SelectField } from "../../ui/form/fields/select-field";
import { useToast } from "../../ui/overlay/toast";

/** The roles that staff can have, with what each means. */
export const staffRoles = [
  { value: "owner", label: "Owner" },
  { value: "coach", label: "Coach" },
  { value: "assistant", label: "Assistant" },
] as const;

type StaffRole = (typeof staffRoles)[number]["value"];

/** Changes a member's role at once; counts from their next request. */
export function RoleSelect({ member }: { member: RouterOutputs["members"]["list"][number] }) {
  const trpc = useTRPC();
  const toast = useToast();
  const refresh = useRefresh();
  const update = useMutation(
    trpc.members.updateRole.mutationOptions({
      onSuccess: () => toast({ message: `${member.name} has the new role now.` }),
      onError: (error) => toast({ message: messageOf(error) }),
      onSettled: () => refresh("members.updateRole"),
    }),
  );
  const { userId, version, role } = member;
  return (
    <SelectField
      label="Role"
      className="min-w-32"
      options={staffRoles}
      value={role}
      onChange={(event) =>
        update.mutate({ userId, version, role: event.target.value as StaffRole })
      }
    />
  );
}
