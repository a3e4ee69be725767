import type { ReactNode } from "react";
import { cx } from "../../../ui/cx";
import type { Place } from "./places";

type Props = {
  found: readonly Place[];
  chosen: number;
  onPoint: (index: number) => void;
  onGo: (href: string) => void;
  /** What is said where nothing is found. */
  children: ReactNode;
};

/** What ⌘K found; the focus stays in the field above, which names the chosen option. */
export function JumpList({ found, chosen, onPoint, onGo, children }: Props) {
  return (
    <div className="min-h-66">
      <div id="jump-list" role="listbox" aria-label="Places" className="flex flex-col">
        {found.map((place, index) => (
          <button
            key={place.href}
            id={`jump-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onPointerMove={() => onPoint(index)}
            onClick={() => onGo(place.href)}
            className={cx(
              "flex min-h-11 items-center justify-between gap-3 rounded-control px-3 text-start",
              index === chosen && "bg-accent-tint",
            )}
          >
            <span className="min-w-0 truncate font-medium">{place.title}</span>
            <span className="shrink-0 text-sm text-muted">{place.note}</span>
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}
