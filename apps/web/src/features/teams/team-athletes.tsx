"use client";

import { fullName } from "@talus/domain/athletes/athlete";
import { typeLabels } from "@talus/domain/athletes/athlete-labels";
import { UserMinus } from "lucide-react";
import { useState } from "react";
import type { RouterOutputs } from "../../trpc/client";
import { Button } from "../../ui/buttons/button";
import { IconButton } from "../../ui/buttons/icon-button";
import { LinkButton } from "../../ui/buttons/link-button";
import { useToast } from "../../ui/overlay/toast";
import { Section } from "../../ui/page/card";
import { EmptyState } from "../../ui/page/empty-state";
import { RowLink } from "../../ui/row-link";
import { Cell, ColumnHead, Row, RowHead, Table, TableHead } from "../../ui/table/table";
import { AddAthletesDialog } from "./add-athletes-dialog";
import { useTeamWrites } from "./use-team";

type Team = RouterOutputs["teams"]["get"];
type Props = { team: Team; mayWrite: boolean };

const rowsAtOnce = 100;

/** Who is on the team; long teams open a hundred at a time. */
export function TeamAthletes({ team, mayWrite }: Props) {
  const [shown, setShown] = useState(rowsAtOnce);
  const toast = useToast();
  const { removeAthletes, addAthletes } = useTeamWrites();
  const remove = async (athlete: Team["athletes"][number]) => {
    const change = { teamId: team.id, athleteIds: [athlete.id] };
    await removeAthletes.mutateAsync(change);
    toast({
      message: `${fullName(athlete)} is off ${team.name}.`,
      action: { label: "Undo", onPress: () => addAthletes.mutate(change) },
    });
  };
  return (
    <Section
      title="Athletes"
      padded={false}
      actions={
        <>
          <LinkButton href={`/athletes?team=${team.id}`}>Show in the roster</LinkButton>
          {mayWrite && <AddAthletesDialog team={team} />}
        </>
      }
    >
      {team.athletes.length === 0 ? (
        <EmptyState sentence="Nobody is on this team yet. Add athletes, or name the team in a roster import." />
      ) : (
        <Table label={`Athletes of ${team.name}`}>
          <TableHead>
            <tr>
              <ColumnHead>Name</ColumnHead>
              <ColumnHead>Type</ColumnHead>
              {mayWrite && (
                <ColumnHead numeric>
                  <span className="sr-only">Action</span>
                </ColumnHead>
              )}
            </tr>
          </TableHead>
          <tbody>
            {team.athletes.slice(0, shown).map((athlete) => (
              <Row key={athlete.id}>
                <RowHead>
                  <RowLink href={`/athletes/${athlete.id}`}>{fullName(athlete)}</RowLink>
                </RowHead>
                <Cell className="text-muted">
                  {typeLabels[athlete.athleteType]}
                  {athlete.status === "paused" && ", paused"}
                </Cell>
                {mayWrite && (
                  <Cell numeric className="py-0.5">
                    <IconButton
                      tone="ghost"
                      label={`Take ${fullName(athlete)} off the team`}
                      icon={<UserMinus />}
                      onClick={() => void remove(athlete).catch(() => {})}
                    />
                  </Cell>
                )}
              </Row>
            ))}
          </tbody>
        </Table>
      )}
      {team.athletes.length > shown && (
        <div className="border-t border-line p-3 text-center">
          <Button onClick={() => setShown(shown + rowsAtOnce)}>
            Show more ({(team.athletes.length - shown).toLocaleString("en")} left)
          </Button>
        </div>
      )}
    </Section>
  );
}
