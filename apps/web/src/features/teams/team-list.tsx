"use client";
import { athletesText } from "@talus/domain/athletes/athlete-labels";

import { counted } from "@talus/domain/text/count";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Users } from "lucide-react";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { LinkButton } from "../../ui/buttons/link-button";
import { Card } from "../../ui/page/card";
import { EmptyState } from "../../ui/page/empty-state";
import { PageBody } from "../../ui/page/page-body";
import { PageHeader } from "../../ui/page/page-header";
import { DataList, DataRow } from "../../ui/table/data-row";
import { useCan } from "../access/access";
import { NewTeam } from "./new-team";

/** The teams in sight with how many are on each and who coaches them. */
export function TeamList() {
  const { data: teams } = useSuspenseQuery(useTRPC().teams.list.queryOptions());
  const can = useCan();
  const may = can("team:create");
  return (
    <>
      <PageHeader
        title="Teams"
        note={counted(teams.length, "team")}
        actions={
          <>
            <LinkButton href="/trends/week">Last week</LinkButton>
            <LinkButton href="/trends/compare">Side by side</LinkButton>
            {can("organisation:trends") && <LinkButton href="/trends">Trends</LinkButton>}
            {may && <NewTeam />}
          </>
        }
      />
      <PageBody>
        <Card>
          {teams.length === 0 ? (
            <EmptyState
              picture={<Users aria-hidden />}
              sentence={
                may
                  ? "No team yet. A team holds athletes and the coaches who see them."
                  : "You are on no team yet. An owner or a coach puts you on one."
              }
            />
          ) : (
            <DataList label="Teams">
              {teams.map((team) => (
                <DataRow
                  key={team.id}
                  href={`/teams/${team.id}`}
                  title={team.name}
                  note={team.staff.join(", ") || "No coach yet"}
                  aside={<Counts team={team} />}
                />
              ))}
            </DataList>
          )}
        </Card>
      </PageBody>
    </>
  );
}

function Counts({ team }: { team: RouterOutputs["teams"]["list"][number] }) {
  const { athletes, runners, lifters } = team;
  const kinds = [
    runners > 0 && counted(runners, "runner"),
    lifters > 0 && counted(lifters, "lifter"),
  ].filter(Boolean);
  return (
    <span className="flex flex-col text-sm">
      <strong className="text-base font-semibold">{athletesText(athletes)}</strong>
      <span className="text-muted">{kinds.join(", ")}</span>
    </span>
  );
}
