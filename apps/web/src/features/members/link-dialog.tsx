"use client";

import { Button } from "../../ui/buttons/button";
import { Dialog } from "../../ui/overlay/dialog";
import { useToast } from "../../ui/overlay/toast";

type Props = {
  title: string;
  description: string;
  /** The links to hand over; null: closed. */
  links: readonly { name: string; url: string; mailed?: boolean }[] | null;
  onClose: () => void;
};

/** Links that are shown once: each to copy, or all at once as a table for a spreadsheet. */
export function LinkDialog({ title, description, links, onClose }: Props) {
  const toast = useToast();
  const copy = async (text: string, message: string) => {
    await navigator.clipboard.writeText(text);
    toast({ message });
  };
  const all = (links ?? []).map(({ name, url }) => `${name}\t${url}`).join("\n");
  return (
    <Dialog
      open={links !== null}
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      size="lg"
      footer={
        <Button tone="primary" onClick={() => copy(all, "All links copied.")}>
          Copy {links && links.length > 1 ? `all ${links.length}` : "it"}
        </Button>
      }
    >
      <ul className="flex flex-col divide-y divide-line">
        {links?.map(({ name, url, mailed }) => (
          <li key={url} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span className="min-w-40 font-medium">{name}</span>
            <code className="min-w-0 flex-1 truncate font-mono text-sm text-muted">{url}</code>
            {mailed && <span className="text-sm text-muted">mailed</span>}
            <Button onClick={() => copy(url, `Link for ${name} copied.`)}>Copy</Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
