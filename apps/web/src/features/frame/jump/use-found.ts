"use client";

import { fullName } from "@talus/domain/athletes/athlete";
import { useCan } from "../../access/access";
import {
  type FoundAthlete,
  type SearchState,
  useAthleteSearch,
} from "../../athletes/search/use-athlete-search";
import { actIn, actOn, type Entry, entries, entriesFor, pageOf, type Thing } from "./entries";
import { useThings } from "./use-things";

/** What ⌘K offers for a query: `certain` at once, athletes when the server has found them. */
export function useFound(query: string): {
  certain: Entry[];
  athletes: Entry[];
  search: SearchState & { found: readonly FoundAthlete[] | undefined };
} {
  const may = useCan();
  const asked = actIn(query);
  const act = asked && may(asked.act.may) ? asked.act : null;
  const typed = act && asked ? asked.rest : query;
  const { things, pages } = useThings();
  const search = useAthleteSearch(typed, { limit: 8, withArchived: true });
  const people = act || typed.trim() !== "" ? (search.found ?? []) : [];
  if (act) {
    const on = (some: readonly Thing[]) => some.flatMap((thing) => actOn(act, thing) ?? []);
    const certain = entriesFor(typed, on(things), 6);
    return { certain, athletes: on(people.map(thingOf)), search };
  }
  const allowed = [...entries, ...pages].filter((entry) => !entry.may || may(entry.may));
  return {
    certain: entriesFor(query, allowed, query.trim() === "" ? 9 : 6),
    athletes: people.map((athlete) => pageOf(thingOf(athlete), noteOf(athlete))),
    search,
  };
}

function thingOf(athlete: FoundAthlete): Thing {
  return { kind: "athlete", id: athlete.id, name: fullName(athlete) };
}

function noteOf({ isHeld, isArchived }: FoundAthlete): string {
  if (isHeld) return "Athlete, on safety hold";
  return isArchived ? "Athlete, archived" : "Athlete";
}
