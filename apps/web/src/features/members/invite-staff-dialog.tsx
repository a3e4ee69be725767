"use client";

import { useMutation } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useStoredForm } from "../../offline/drafts/use-stored-form";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { useRefresh } from "../../trpc/use-refresh";
import { Button } from "../../ui/buttons/button";
import { Checkbox } from "../../ui/form/fields/checkbox";
import { FieldSet } from "../../ui/form/fields/field-set";
import { SelectField } from "../../ui/form/fields/select-field";
import { TextField } from "../../ui/form/fields/text-field";
import { Form } from "../../ui/form/form";
import { SubmitButton } from "../../ui/form/submit-button";
import { useForm } from "../../ui/form/use-form";
import { Dialog } from "../../ui/overlay/dialog";
import { LinkDialog } from "./link-dialog";
import { staffRoles } from "./role-select";

/** Invites a coach, an assistant or another owner by a link. */
export function InviteStaffDialog({ teams }: { teams: { id: string; name: string }[] }) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState<RouterOutputs["invitations"]["createForStaff"] | null>(null);
  const create = useMutation(trpc.invitations.createForStaff.mutationOptions());
  const form = useForm({
    store: useStoredForm("staff"),
    schema: () => import("./staff-invitation.schema").then((file) => file.staffInvitation),
    onSubmit: async (input) => {
      setLink((await create.mutateAsync(input)) ?? null);
      setOpen(false);
      await refresh("invitations.createForStaff");
    },
  });
  return (
    <>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Invite somebody to the staff"
        description="Assistants read, log and measure; coaches also decide, for their teams; owners do everything."
        trigger={
          <Button>
            <UserPlus aria-hidden /> Invite
          </Button>
        }
      >
        <Form form={form}>
          <TextField name="name" label="Name" />
          <TextField name="email" type="email" label="E-mail" />
          <SelectField name="role" label="Role" defaultValue="coach" options={staffRoles} />
          {teams.length > 0 && (
            <FieldSet label="Teams" name="teamIds">
              {teams.map((team) => (
                <Checkbox key={team.id} name="teamIds[]" value={team.id} label={team.name} />
              ))}
            </FieldSet>
          )}
          <SubmitButton className="self-end">Make a link</SubmitButton>
        </Form>
      </Dialog>
      <LinkDialog
        title="Invitation"
        description="Works once, for 7 days. It is not shown again."
        links={link ? [link] : null}
        onClose={() => setLink(null)}
      />
    </>
  );
}
