"use client";

import { addDays } from "@talus/domain/calendar";
import { dayLabel } from "@talus/domain/day-label";
import { formatCount } from "@talus/domain/text/count";
import type { ShareChange } from "@talus/domain/trends/team/week-summary";
import { decisions } from "@talus/domain/verdicts/decision";
import { decisionLabels } from "@talus/domain/verdicts/verdict-words";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { PageTools } from "../../../ui/buttons/page-tools";
import { SideMark } from "../../../ui/figures/side-mark";
import { Card } from "../../../ui/page/card";
import { EmptyState } from "../../../ui/page/empty-state";
import { PageBody } from "../../../ui/page/page-body";
import { PageHeader } from "../../../ui/page/page-header";
import { Cell, ColumnHead, Row, RowHead, Table, TableHead } from "../../../ui/table/table";
import { TextLink } from "../../../ui/text-link";
import { weekCsv } from "./week-csv";

type Team = RouterOutputs["trends"]["week"]["teams"][number];

/** What changed in the last full week, a line a team, on one page. Prefetch `trends.week`. */
export function WeekView() {
  const { data } = useSuspenseQuery(useTRPC().trends.week.queryOptions());
  const { teams, weekStart, today } = data;
  const days = `${dayLabel(weekStart, today)} to ${dayLabel(addDays(weekStart, 6), today)}`;
  return (
    <>
      <PageHeader
        title="Last week"
        note={`${days}, by team`}
        actions={
          <PageTools csv={{ fileName: `week-${weekStart}.csv`, text: () => weekCsv(teams) }} />
        }
      />
      <PageBody>
        <Card>
          {teams.length === 0 ? (
            <EmptyState sentence="There is no team to look at yet." />
          ) : (
            <Teams teams={teams} />
          )}
        </Card>
        <p className="text-sm text-muted">
          Overdue counts today. At target is the share at or above the target at the newest test of
          three weeks; a share of fewer than five athletes is hidden. Changes are in percentage
          points since the week before.
        </p>
      </PageBody>
    </>
  );
}

function Teams({ teams }: { teams: readonly Team[] }) {
  return (
    <div className="overflow-x-auto">
      <Table label="What changed in each team">
        <TableHead>
          <tr>
            <ColumnHead>Team</ColumnHead>
            <ColumnHead numeric>Athletes</ColumnHead>
            <ColumnHead numeric>Tests done</ColumnHead>
            <ColumnHead numeric>Overdue</ColumnHead>
            <ColumnHead>Verdicts</ColumnHead>
            <ColumnHead numeric>
              At target <SideMark side="left" />
            </ColumnHead>
            <ColumnHead numeric>
              At target <SideMark side="right" />
            </ColumnHead>
            <ColumnHead numeric>Sessions done</ColumnHead>
            <ColumnHead numeric>Holds</ColumnHead>
          </tr>
        </TableHead>
        <tbody>
          {teams.map((team) => (
            <Row key={team.teamId} compact>
              <RowHead>
                <TextLink href={`/teams/${team.teamId}/trends`}>{team.name}</TextLink>
              </RowHead>
              <Cell numeric className="whitespace-nowrap">
                {formatCount(team.athletes)}
                {team.newAthletes > 0 && <Muted>, {formatCount(team.newAthletes)} new</Muted>}
              </Cell>
              <Cell numeric>{formatCount(team.testsDone)}</Cell>
              <Cell numeric>{formatCount(team.testsDue)}</Cell>
              <Cell className="min-w-72">{verdictWords(team)}</Cell>
              <Share share={team.atTarget.left} />
              <Share share={team.atTarget.right} />
              <Share share={team.adherence} />
              <Cell numeric className="whitespace-nowrap">
                {holdWords(team)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Share({ share }: { share: ShareChange }) {
  if (share === null)
    return (
      <Cell numeric>
        <Muted>n &lt; 5</Muted>
      </Cell>
    );
  const { pct, change } = share;
  return (
    <Cell numeric className="whitespace-nowrap">
      {pct} % {change !== null && <Muted>{changeWords(change)}</Muted>}
    </Cell>
  );
}

function Muted({ children }: { children: React.ReactNode }) {
  return <span className="text-muted">{children}</span>;
}

function changeWords(change: number): string {
  if (change === 0) return "±0";
  return change > 0 ? `+${change}` : `−${-change}`;
}

function verdictWords({ verdicts }: Team): string {
  const some = decisions.filter((decision) => (verdicts[decision] ?? 0) > 0);
  if (some.length === 0) return "–";
  return some
    .map((decision) => `${formatCount(verdicts[decision] ?? 0)} ${decisionLabels[decision]}`)
    .join(", ");
}

function holdWords({ holdsOpened, holdsCleared }: Team): string {
  if (holdsOpened === 0 && holdsCleared === 0) return "–";
  return `${formatCount(holdsOpened)} opened, ${formatCount(holdsCleared)} cleared`;
}
