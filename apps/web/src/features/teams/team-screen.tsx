"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import { ChartLine } from "lucide-react";
import type { ReactNode } from "react";
import { LinkButton } from "../../ui/buttons/link-button";
import { Section } from "../../ui/page/card";
import { PageBody } from "../../ui/page/page-body";
import { PageHeader } from "../../ui/page/page-header";
import { useCan } from "../access/access";
import { AddAthletesDialog } from "./add-athletes-dialog";
import { TeamExceptions } from "./team-exceptions";
import { TeamMenu } from "./team-menu";
import { TeamStaff } from "./team-staff";
import { TeamThresholds } from "./team-thresholds";
import { useTeam } from "./use-team";

type Props = {
  teamId: string;
  /** What other features offer for a whole team: assign a routine. */
  actions?: ReactNode;
  /** Its last weeks, as another feature draws them. */
  trend: ReactNode;
  /** Its athletes, as another feature lists them. */
  athletes: ReactNode;
};

/** One team: how it moves, its athletes and its coaches. */
export function TeamScreen({ teamId, actions, trend, athletes }: Props) {
  const team = useTeam(teamId);
  const may = useCan()("team:write");
  const count = team.athletes;
  return (
    <>
      <PageHeader
        parent={{ href: "/teams", label: "Teams" }}
        title={team.name}
        note={athletesText(count)}
        actions={
          <>
            {may && <TeamMenu team={team} />}
            <LinkButton href={`/teams/${teamId}/trends`}>
              <ChartLine aria-hidden /> Trends
            </LinkButton>
            {actions}
          </>
        }
      />
      <PageBody className="grid items-start gap-4 min-[84rem]:grid-cols-[1fr_18rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {trend}
          <Section
            title="Athletes"
            padded={false}
            className="max-[60rem]:-mx-4 max-[60rem]:rounded-none max-[60rem]:border-x-0 md:max-[60rem]:-mx-6"
            actions={
              <>
                <LinkButton href={`/athletes?team=${team.id}`}>Show in the roster</LinkButton>
                {may && <AddAthletesDialog team={team} />}
              </>
            }
          >
            {athletes}
          </Section>
        </div>
        <div className="grid min-w-0 items-start gap-4 md:grid-cols-3 min-[84rem]:grid-cols-1">
          <TeamStaff team={team} mayWrite={may} />
          <TeamExceptions team={team} mayWrite={may} />
          <TeamThresholds team={team} mayWrite={may} />
        </div>
      </PageBody>
    </>
  );
}
