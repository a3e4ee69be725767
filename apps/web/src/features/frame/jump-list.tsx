import { cx } from "../../ui/cx";
import type { Place } from "./places";

type Props = {
  found: readonly Place[];
  chosen: number;
  onPoint: (index: number) => void;
  onGo: (href: string) => void;
};

/** What ⌘K found; the focus stays in the field above, which names the chosen option. */
export function JumpList({ found, chosen, onPoint, onGo }: Props) {
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
      <p role="status" className="px-3 py-2 text-muted empty:hidden">
        {found.length === 0 ? "Nothing has that name." : ""}
      </p>
    </div>
  );
}
