"use client";

import { ChartLine } from "lucide-react";
import type { ReactNode } from "react";
import { LinkButton } from "../../ui/buttons/link-button";
import { PageBody } from "../../ui/page/page-body";
import { PageHeader } from "../../ui/page/page-header";
import { useCan } from "../access/access";
import { TeamAthletes } from "./team-athletes";
import { TeamExceptions } from "./team-exceptions";
import { TeamMenu } from "./team-menu";
import { TeamStaff } from "./team-staff";
import { TeamThresholds } from "./team-thresholds";
import { useTeam } from "./use-team";

type Props = {
  teamId: string;
  /** What other features offer for a whole team: assign a routine. */
  actions?: ReactNode;
};

/** One team: its athletes and its coaches. */
export function TeamScreen({ teamId, actions }: Props) {
  const team = useTeam(teamId);
  const may = useCan()("team:write");
  const { length } = team.athletes;
  return (
    <>
      <PageHeader
        parent={{ href: "/teams", label: "Teams" }}
        title={team.name}
        note={length === 1 ? "1 athlete" : `${length.toLocaleString("en")} athletes`}
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
      <PageBody className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
        <TeamAthletes team={team} mayWrite={may} />
        <div className="flex flex-col gap-4">
          <TeamStaff team={team} mayWrite={may} />
          <TeamExceptions team={team} mayWrite={may} />
          <TeamThresholds team={team} mayWrite={may} />
        </div>
      </PageBody>
    </>
  );
}
