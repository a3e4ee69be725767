"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../trpc/client";
import { TextField } from "../../ui/form/fields/text-field";
import { Section } from "../../ui/page/card";
import { useSettled } from "../../ui/use-settled";
import { SearchWords } from "../athletes/search/search-words";
import { searchOptions, stateOf } from "../athletes/search/use-athlete-search";
import { MemberTable } from "./member-table";

/** Finds an athlete's login, to copy a reset link or to shut it. */
export function AthleteLogins({ ownUserId }: { ownUserId: string }) {
  const [typed, setTyped] = useState("");
  const [settled, settle] = useSettled(typed.trim());
  const isBlank = typed.trim() === "" || settled === "";
  const options = { ...searchOptions, enabled: settled !== "" };
  const query = useQuery(useTRPC().members.search.queryOptions({ search: settled }, options));
  const found = isBlank || query.error ? [] : (query.data ?? []);
  return (
    <Section title="Athletes' logins" note="To copy a reset link, or to shut somebody out">
      <TextField
        label="Name or e-mail"
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="max-w-96"
      />
      <div aria-live="polite" className="mt-3 -mx-4">
        {found.length > 0 && (
          <MemberTable label="Athletes with a login" members={found} ownUserId={ownUserId} />
        )}
        {!isBlank && (
          <SearchWords
            className="px-4"
            search={stateOf(query, typed.trim() === settled, settle)}
            count={query.data?.length}
            nobody="Nobody with a login is called that."
          />
        )}
      </div>
    </Section>
  );
}
