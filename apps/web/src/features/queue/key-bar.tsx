import { Kbd } from "../../ui/marks/kbd";

const keys = [
  { names: ["J", "K"], does: "move" },
  { names: ["X"], does: "choose" },
  { names: ["S"], does: "snooze" },
  { names: ["O"], does: "owner" },
  { names: ["U"], does: "undo" },
  { names: ["/"], does: "search" },
  { names: ["?"], does: "all keys" },
] as const;

/** The keys of the list, those of a detail stand at its buttons; hidden where there is no keyboard to speak of. */
export function KeyBar() {
  return (
    <p className="hidden min-h-9 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-1 text-xs text-muted lg:flex pointer-coarse:hidden">
      {keys.map(({ names, does }) => (
        <span key={does} className="flex items-center gap-1 last:ms-auto">
          {names.map((name) => (
            <Kbd key={name}>{name}</Kbd>
          ))}
          {does}
        </span>
      ))}
    </p>
  );
}
