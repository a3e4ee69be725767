"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../trpc/client";
import { TextField } from "../../ui/form/text-field";
import { Section } from "../../ui/page/card";
import { MemberTable } from "./member-table";

/** Finds an athlete's login, to copy a reset link or to shut it. */
export function AthleteLogins({ ownUserId }: { ownUserId: string }) {
  const [search, setSearch] = useState("");
  const { data = [] } = useQuery(
    useTRPC().members.search.queryOptions(
      { search },
      { enabled: search.trim() !== "", placeholderData: keepPreviousData },
    ),
  );
  const found = search.trim() === "" ? [] : data;
  return (
    <Section title="Athletes' logins" note="To copy a reset link, or to shut somebody out">
      <TextField
        label="Name or e-mail"
        type="search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        className="max-w-96"
      />
      <div aria-live="polite" className="mt-3 -mx-4">
        {found.length > 0 ? (
          <MemberTable label="Athletes with a login" members={found} ownUserId={ownUserId} />
        ) : (
          search.trim() !== "" && (
            <p className="px-4 text-muted">Nobody with a login is called that.</p>
          )
        )}
      </div>
    </Section>
  );
}
