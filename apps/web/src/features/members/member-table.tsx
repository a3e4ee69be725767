"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useRefresh } from "../../trpc/use-refresh";
import { Button } from "../../ui/buttons/button";
import { useToast } from "../../ui/overlay/toast";
import { Cell, ColumnHead, Row, RowHead, Table, TableHead } from "../../ui/table/table";
import { AbsenceDialog } from "./absence/absence-dialog";
import { LinkDialog } from "./link-dialog";
import { RoleSelect } from "./role-select";

type Member = RouterOutputs["members"]["list"][number];

type Props = { label: string; members: readonly Member[]; ownUserId: string };

/** People who can sign in: role, teams, and whether they may. */
export function MemberTable({ label, members, ownUserId }: Props) {
  const [resetUrl, setResetUrl] = useState<string | null>(null);
  return (
    <>
      <Table label={label}>
        <TableHead>
          <Row>
            <ColumnHead>Name</ColumnHead>
            <ColumnHead>Role</ColumnHead>
            <ColumnHead>Teams</ColumnHead>
            <ColumnHead>Access</ColumnHead>
          </Row>
        </TableHead>
        <tbody>
          {members.map((member) => (
            <MemberRow
              key={member.userId}
              member={member}
              isSelf={member.userId === ownUserId}
              onResetLink={setResetUrl}
            />
          ))}
        </tbody>
      </Table>
      <LinkDialog
        title="Reset link"
        description="Works once, for an hour. Hand it over yourself; it is not shown again."
        links={resetUrl ? [{ name: "Reset link", url: resetUrl }] : null}
        onClose={() => setResetUrl(null)}
      />
    </>
  );
}

type RowProps = { member: Member; isSelf: boolean; onResetLink: (url: string) => void };

function MemberRow({ member, isSelf, onResetLink }: RowProps) {
  const isStaff = member.role !== "athlete";
  return (
    <Row>
      <RowHead>
        {member.name}
        <span className="block text-sm font-normal text-muted">{member.email}</span>
      </RowHead>
      <Cell className="capitalize">
        {isSelf || !isStaff ? member.role : <RoleSelect member={member} />}
      </Cell>
      <Cell className="text-muted">{member.teamNames.join(", ") || "–"}</Cell>
      <Cell>
        <AccessButtons member={member} isSelf={isSelf} onResetLink={onResetLink} />
      </Cell>
    </Row>
  );
}

function AccessButtons({ member, isSelf, onResetLink }: RowProps) {
  const trpc = useTRPC();
  const toast = useToast();
  const refresh = useRefresh();
  const onError = (error: unknown) => toast({ message: messageOf(error) });
  const setActive = useMutation(
    trpc.members.setActive.mutationOptions({
      onError,
      onSettled: () => refresh("members.setActive"),
    }),
  );
  const resetLink = useMutation(
    trpc.members.createResetLink.mutationOptions({
      onError,
      onSettled: () => refresh("members.createResetLink"),
      onSuccess: ({ url }) => onResetLink(url),
    }),
  );
  const active = member.deactivatedAt === null;
  const { userId, version } = member;
  return (
    <div className="flex flex-wrap gap-2">
      {!isSelf && (
        <Button
          busy={setActive.isPending}
          onClick={() => setActive.mutate({ userId, version, active: !active })}
        >
          {active ? "Deactivate" : "Let in again"}
        </Button>
      )}
      {active && member.role === "coach" && <AbsenceDialog userId={userId} name={member.name} />}
      {active && !isSelf && (
        <Button busy={resetLink.isPending} onClick={() => resetLink.mutate({ userId })}>
          Reset link
        </Button>
      )}
    </div>
  );
}
