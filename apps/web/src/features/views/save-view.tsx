"use client";

import type { ViewContent } from "@talus/domain/views/views.schema";
import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useRefresh } from "../../trpc/use-refresh";
import { Button } from "../../ui/buttons/button";
import { Checkbox } from "../../ui/form/fields/checkbox";
import { TextField } from "../../ui/form/fields/text-field";
import { Form } from "../../ui/form/form";
import { SubmitButton } from "../../ui/form/submit-button";
import { useForm } from "../../ui/form/use-form";
import { Dialog } from "../../ui/overlay/dialog";
import { useToast } from "../../ui/overlay/toast";

/** What somebody keeps by name. */
type Kept = { id: string; name: string; isShared: boolean; isMine: boolean };

type Props = {
  /** What the page shows now. */
  content: ViewContent;
  /** The view of a name that it is, or null. */
  kept: Kept | null;
};

/** Keeps what the page shows by a name, or deletes what the reader keeps; nothing for what others do. */
export function SaveView({ content, kept }: Props) {
  const [open, setOpen] = useState(false);
  if (kept) return kept.isMine ? <DeleteView content={content} kept={kept} /> : null;
  return (
    <Dialog
      title="Save this view"
      description="What it is narrowed to and how it looks; whom it shows is found anew each time."
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button tone="ghost">
          <Plus aria-hidden /> Save view
        </Button>
      }
    >
      <ViewForm content={content} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function ViewForm({ content, onDone }: Pick<Props, "content"> & { onDone: () => void }) {
  const refresh = useRefresh();
  const [id] = useState(() => uuidv7());
  const create = useMutation(useTRPC().views.create.mutationOptions());
  const form = useForm({
    // A name and a tick are typed anew faster than they are found again.
    store: null,
    schema: () => import("@talus/domain/views/views.schema").then((file) => file.savedViewForm),
    onSubmit: async ({ name, isShared }) => {
      await create.mutateAsync({ ...content, id, name, isShared });
      await refresh("views.create");
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

function DeleteView({ content, kept }: { content: ViewContent; kept: Kept }) {
  const toast = useToast();
  const refresh = useRefresh();
  const trpc = useTRPC();
  const create = useMutation(trpc.views.create.mutationOptions());
  const restore = async () => {
    const { name, isShared } = kept;
    await create.mutateAsync({ ...content, name, isShared, id: uuidv7() });
    await refresh("views.create");
  };
  const remove = useMutation(
    trpc.views.delete.mutationOptions({
      onSuccess: async () => {
        await refresh("views.delete");
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
