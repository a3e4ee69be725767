"use client";

import { Search } from "lucide-react";
import { useRef } from "react";
import { TextField } from "../../../ui/form/fields/text-field";
import { useKeys } from "../../../ui/use-keys";
import type { RosterView } from "../roster-view";

type Props = { typed: string; onView: (change: Partial<RosterView>) => void };

/** Finds somebody by name, mail or ID; `/` goes there. */
export function RosterSearch({ typed, onView }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useKeys({ "/": () => box.current?.querySelector("input")?.focus() });
  return (
    <div ref={box}>
      <TextField
        className="w-full md:w-64"
        type="search"
        name="q"
        label={<span className="sr-only">Name, e-mail or ID</span>}
        placeholder="Name, e-mail or ID"
        icon={<Search aria-hidden />}
        autoComplete="off"
        defaultValue={typed}
        key={typed === "" ? "empty" : "typed"}
        onChange={(event) => onView({ typed: event.target.value })}
      />
    </div>
  );
}
