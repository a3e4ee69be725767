import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "../../buttons/icon-button";

/** Title, sentence and cross of a dialog or sheet. */
export function OverlayHead({ title, description }: { title: string; description?: ReactNode }) {
  return (
    <div className="flex items-start justify-between gap-3 px-5 pt-4 pb-3">
      <div className="flex min-w-0 flex-col gap-1 pt-1">
        <Primitive.Title className="text-lg font-semibold text-ink">{title}</Primitive.Title>
        {description && (
          <Primitive.Description className="max-w-prose text-base text-muted">
            {description}
          </Primitive.Description>
        )}
      </div>
      <Primitive.Close asChild>
        <IconButton label="Close" icon={<X />} tone="ghost" className="-mr-2" />
      </Primitive.Close>
    </div>
  );
}
