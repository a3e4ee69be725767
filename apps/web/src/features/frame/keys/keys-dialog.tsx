"use client";

import { Fragment, useState } from "react";
import { singleKeysAreWanted, wantSingleKeys } from "../../../offline/single-keys";
import { Switch } from "../../../ui/form/fields/switch";
import { Dialog } from "../../../ui/overlay/dialog";
import { keyGroups } from "./keys";

/** The help behind `?`: every key and what it does. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" open onOpenChange={(next) => !next && onClose()}>
      <div className="flex flex-col gap-4">
        <SingleKeys />
        {keyGroups.map((group) => (
          <section key={group.title} className="flex flex-col gap-1.5">
            <h3 className="text-sm font-medium text-muted">{group.title}</h3>
            <dl className="grid grid-cols-[8rem_1fr] gap-y-1.5">
              {group.keys.map(({ keys, does }) => (
                <Fragment key={does}>
                  <dt className="flex gap-1">
                    {keys.map((key) => (
                      <kbd
                        key={key}
                        className="rounded-tag border border-field px-1.5 font-sans text-xs leading-5"
                      >
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function SingleKeys() {
  const [on, setOn] = useState(singleKeysAreWanted);
  const choose = (next: boolean) => {
    setOn(next);
    wantSingleKeys(next);
  };
  return (
    <Switch
      label="Single keys work"
      hint="Switch them off where you speak to this device."
      checked={on}
      onChange={(event) => choose(event.target.checked)}
    />
  );
}
