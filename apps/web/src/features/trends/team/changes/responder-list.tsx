"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import { changeShown } from "@talus/domain/trends/change-words";
import type { Quadrant } from "@talus/domain/trends/team/team-changes";
import { useQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../../../trpc/client";
import { Button } from "../../../../ui/buttons/button";
import { SideMark } from "../../../../ui/figures/side-mark";
import { ErrorState } from "../../../../ui/page/error-state";
import { SkeletonRows } from "../../../../ui/page/skeleton";
import { Cell, ColumnHead, Row, RowHead, Table, TableHead } from "../../../../ui/table/table";
import { TextLink } from "../../../../ui/text-link";
import type { TeamFilter } from "../filter/team-filter";
import type { ActOn } from "./change-parts";

/** Whose map it is: a team's, or the organisation's; and what it is filtered by. */
export type Listed = { teamId: string | null; filter: TeamFilter };

type Props = { quadrant: Quadrant; listed: Listed; actOn: ActOn };

/** Who stands in a quadrant, with what may be done with them together. */
export function ResponderList({ listed: { teamId, filter }, ...rest }: Props) {
  return teamId === null ? (
    <OfOrganisation {...{ filter }} {...rest} />
  ) : (
    <OfTeam {...{ teamId, filter }} {...rest} />
  );
}

type Rest = Omit<Props, "listed"> & { filter: TeamFilter };

function OfTeam({ teamId, filter, quadrant, actOn }: Rest & { teamId: string }) {
  const { trends } = useTRPC();
  const asked = useQuery(trends.responders.queryOptions({ teamId, ...filter, quadrant }));
  return <Answer {...asked} actOn={actOn} />;
}

function OfOrganisation({ filter, quadrant, actOn }: Rest) {
  const { trends } = useTRPC();
  const asked = useQuery(trends.organisationResponders.queryOptions({ ...filter, quadrant }));
  return <Answer {...asked} actOn={actOn} />;
}

type AnswerProps = {
  data: RouterOutputs["trends"]["responders"] | undefined;
  isError: boolean;
  refetch: () => unknown;
  actOn: ActOn;
};

function Answer({ data, isError, refetch, actOn }: AnswerProps) {
  if (isError)
    return (
      <ErrorState
        happened="The athletes could not be read."
        action={<Button onClick={() => void refetch()}>Try again</Button>}
      />
    );
  if (data === undefined) return <SkeletonRows count={5} />;
  const { athletes, athleteIds, unit } = data;
  if (athleteIds.length === 0) return <p className="text-muted">Nobody stands here.</p>;
  const more = athleteIds.length - athletes.length;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted">{athletesText(athleteIds.length)}</p>
        <div className="flex flex-wrap gap-2">{actOn(athleteIds)}</div>
      </div>
      <div className="max-h-96 overflow-y-auto">
        <Table label="Athletes of this part of the map">
          <TableHead>
            <tr>
              <ColumnHead>Athlete</ColumnHead>
              <ColumnHead numeric>Change, {unit}</ColumnHead>
              <ColumnHead numeric>Done, %</ColumnHead>
            </tr>
          </TableHead>
          <tbody>
            {athletes.map(({ athleteId, name, side, first, last, adherencePct }) => (
              <Row key={athleteId} compact>
                <RowHead>
                  <TextLink href={`/athletes/${athleteId}`}>{name}</TextLink>
                </RowHead>
                <Cell numeric>
                  <SideMark side={side} className="mr-1" /> {changeShown(first, last, unit)}
                </Cell>
                <Cell numeric>{adherencePct}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
      {more > 0 && (
        <p className="text-sm text-muted">and {more.toLocaleString("en")} more, by name</p>
      )}
    </div>
  );
}
