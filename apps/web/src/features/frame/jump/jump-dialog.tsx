"use client";

import { Command as Box } from "cmdk";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from "react";
import { Dialog } from "../../../ui/overlay/dialog";
import { SearchWords } from "../../athletes/search/search-words";
import type { Command, Entry } from "./entries";
import { useFound } from "./use-found";

type Props = { onClose: () => void; onCommand: (command: Command) => void };

/** ⌘K: type a few letters, arrows to choose, Enter to go there or to do it. */
export function JumpDialog(props: Props) {
  return (
    <Dialog title="Jump to" open onOpenChange={(next) => !next && props.onClose()}>
      <JumpBox {...props} />
    </Dialog>
  );
}

function JumpBox({ onClose, onCommand }: Props) {
  const router = useRouter();
  const [query, setQuery] = useState("");
  const { certain, athletes, search } = useFound(query);
  const found = [...certain, ...athletes];
  const [chosen, choose] = useChosen(found);
  const [isAwaited, setIsAwaited] = useState(false);
  const type = (typed: string) => {
    setQuery(typed);
    setIsAwaited(false);
  };
  const run = (entry: Entry) => {
    if ("typed" in entry) return type(entry.typed);
    onClose();
    if ("href" in entry) router.push(entry.href);
    else onCommand(entry.command);
  };
  // Who was found for fewer letters is not whom Enter means.
  const isOutdated = query.trim() !== "" && certain.length === 0 && !search.isCurrent;
  const awaited = isAwaited && !isOutdated ? found[0] : undefined;
  const runAwaited = useEffectEvent(run);
  useEffect(() => {
    if (awaited) runAwaited(awaited);
  }, [awaited]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !isOutdated || chosen !== found[0]) return;
    event.preventDefault();
    setIsAwaited(true);
    search.ask();
  };
  return (
    <Box
      label="Page, team, athlete or what to do"
      shouldFilter={false}
      loop
      value={chosen ? keyOf(chosen) : ""}
      onValueChange={choose}
      onKeyDown={onKeyDown}
      className="flex flex-col gap-3"
    >
      <Box.Input
        value={query}
        onValueChange={type}
        placeholder="Page, team, athlete, or “assign”, “pause”, “import”"
        className="min-h-11 rounded-button border border-field bg-surface px-3 text-lg"
      />
      <Box.List label="Found" className="min-h-66">
        <Lines title="Go to and do" entries={certain} onRun={run} />
        <Lines title="Athletes" entries={athletes} onRun={run} />
      </Box.List>
      {query.trim() !== "" && (
        <SearchWords
          className="px-3 py-2"
          search={search}
          count={search.found && found.length}
          nobody="Nobody by that name, and no page or team."
        />
      )}
    </Box>
  );
}

type LinesProps = { title: string; entries: readonly Entry[]; onRun: (entry: Entry) => void };

function Lines({ title, entries, onRun }: LinesProps) {
  if (entries.length === 0) return null;
  return (
    <Box.Group
      heading={title}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted"
    >
      {entries.map((entry) => (
        <Box.Item
          key={keyOf(entry)}
          value={keyOf(entry)}
          onSelect={() => onRun(entry)}
          className="flex min-h-11 items-center justify-between gap-3 rounded-control px-3 data-[selected=true]:bg-accent-tint"
        >
          <span className="min-w-0 truncate font-medium">{entry.title}</span>
          <span className="shrink-0 text-sm text-muted">{entry.note}</span>
        </Box.Item>
      ))}
    </Box.Group>
  );
}

/** What tells one line from another. */
function keyOf(entry: Entry): string {
  if ("href" in entry) return entry.href;
  if ("typed" in entry) return `${entry.typed.trim()}…`;
  const { command } = entry;
  return `${command.verb} ${"to" in command ? (command.to?.id ?? "") : ""}`.trim();
}

/** The chosen line, the first until another one is chosen, and again as soon as others are found. */
function useChosen(found: readonly Entry[]): [Entry | undefined, (key: string) => void] {
  const [choice, setChoice] = useState({ key: "", of: "" });
  const of = found.map(keyOf).join("\n");
  const chosen = choice.of === of ? found.find((entry) => keyOf(entry) === choice.key) : undefined;
  return [chosen ?? found[0], (key) => setChoice({ key, of })];
}
