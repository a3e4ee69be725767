"use client";

import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTRPC } from "../../../trpc/client";
import { messageOf } from "../../../trpc/error";
import { useRefresh } from "../../../trpc/use-refresh";
import { Button } from "../../../ui/buttons/button";
import { Checkbox } from "../../../ui/form/fields/checkbox";
import { TextField } from "../../../ui/form/fields/text-field";
import { Form } from "../../../ui/form/form";
import { SubmitButton } from "../../../ui/form/submit-button";
import { useForm } from "../../../ui/form/use-form";
import { Dialog } from "../../../ui/overlay/dialog";
import { useToast } from "../../../ui/overlay/toast";
import type { SavedView } from "../roster-tabs";
import type { RosterView } from "../roster-view";

type Props = { view: RosterView; kept: SavedView | null };

/** Keeps the list by a name, or deletes one that the reader keeps; nothing for a list of others. */
export function SaveView({ view, kept }: Props) {
  const [open, setOpen] = useState(false);
  if (kept) return kept.isMine ? <DeleteView kept={kept} /> : null;
  return (
    <Dialog
      title="Save this view"
      description="Its filters, order and columns; whom it shows is found anew each time."
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button tone="ghost">
          <Plus aria-hidden /> Save view
        </Button>
      }
    >
      <ViewForm view={view} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function ViewForm({ view, onDone }: { view: RosterView; onDone: () => void }) {
  const refresh = useRefresh();
  const [id] = useState(() => uuidv7());
  const create = useMutation(useTRPC().roster.createView.mutationOptions());
  const form = useForm({
    // A name and a tick are typed anew faster than they are found again.
    store: null,
    schema: () =>
      import("@talus/domain/roster/roster-view.schema").then((file) => file.savedViewForm),
    onSubmit: async ({ name, isShared }) => {
      const { filters, sort, descending, columns } = view;
      const list = { filters, sort, descending, columns: [...columns] };
      await create.mutateAsync({ id, name, isShared, ...list });
      await refresh("roster.createView");
      onDone();
    },
  });
  return (
    <Form form={form}>
      <TextField name="name" label="Name" autoComplete="off" />
      <Checkbox name="isShared" label="Everybody on the staff sees it" />
      <SubmitButton className="self-end">Save view</SubmitButton>
    </Form>
  );
}

function DeleteView({ kept }: { kept: SavedView }) {
  const toast = useToast();
  const refresh = useRefresh();
  const trpc = useTRPC();
  const create = useMutation(trpc.roster.createView.mutationOptions());
  const { id: _, isMine: __, count: ___, ...content } = kept;
  const restore = async () => {
    await create.mutateAsync({ ...content, id: uuidv7() });
    await refresh("roster.createView");
  };
  const remove = useMutation(
    trpc.roster.deleteView.mutationOptions({
      onSuccess: async () => {
        await refresh("roster.deleteView");
        toast({
          message: `View ${kept.name} deleted.`,
          action: { label: "Undo", onPress: () => void restore() },
        });
      },
      onError: (error) => toast({ message: messageOf(error) }),
    }),
  );
  return (
    <Button tone="ghost" busy={remove.isPending} onClick={() => remove.mutate({ viewId: kept.id })}>
      Delete view
    </Button>
  );
}
