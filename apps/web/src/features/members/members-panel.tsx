"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { Button } from "../../ui/button";
import { useToast } from "../../ui/overlay/toast";
import { Section } from "../../ui/page/card";
import { Cell, ColumnHead, Row, RowHead, Table, TableHead } from "../../ui/table/table";
import { InviteStaffDialog } from "./invite-staff-dialog";
import { LinkDialog } from "./link-dialog";
import { RoleSelect } from "./role-select";

type Member = RouterOutputs["members"]["list"][number];

/** Who can sign in and what they may do; only owners see it. */
export function MembersPanel({
  ownUserId,
  teams,
}: {
  ownUserId: string;
  teams: { id: string; name: string }[];
}) {
  const trpc = useTRPC();
  const { data: members } = useSuspenseQuery(trpc.members.list.queryOptions());
  const [resetUrl, setResetUrl] = useState<string | null>(null);
  const staff = members.filter((member) => member.role !== "athlete");
  const athletes = members.length - staff.length;
  return (
    <Section
      title="Members"
      note={`${staff.length} on the staff, ${athletes} ${athletes === 1 ? "athlete" : "athletes"} with a login`}
      actions={<InviteStaffDialog teams={teams} />}
      padded={false}
    >
      <Table label="Members">
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
    </Section>
  );
}

type RowProps = { member: Member; isSelf: boolean; onResetLink: (url: string) => void };

function MemberRow({ member, isSelf, onResetLink }: RowProps) {
  const trpc = useTRPC();
  const toast = useToast();
  const cache = useQueryClient();
  const settled = {
    onSettled: () => cache.invalidateQueries({ queryKey: trpc.members.list.queryKey() }),
    onError: (error: unknown) => toast({ message: messageOf(error) }),
  };
  const setActive = useMutation(trpc.members.setActive.mutationOptions(settled));
  const resetLink = useMutation(
    trpc.members.createResetLink.mutationOptions({
      ...settled,
      onSuccess: ({ url }) => onResetLink(url),
    }),
  );
  const active = member.deactivatedAt === null;
  const { userId, version } = member;
  return (
    <Row>
      <RowHead>
        {member.name}
        <span className="block text-sm font-normal text-muted">{member.email}</span>
      </RowHead>
      <Cell>
        {isSelf || member.role === "athlete" ? member.role : <RoleSelect member={member} />}
      </Cell>
      <Cell className="text-muted">{member.teamNames.join(", ") || "–"}</Cell>
      <Cell>
        <div className="flex flex-wrap gap-2">
          {!isSelf && (
            <Button
              busy={setActive.isPending}
              onClick={() => setActive.mutate({ userId, version, active: !active })}
            >
              {active ? "Deactivate" : "Let in again"}
            </Button>
          )}
          {active && (
            <Button busy={resetLink.isPending} onClick={() => resetLink.mutate({ userId })}>
              Reset link
            </Button>
          )}
        </div>
      </Cell>
    </Row>
  );
}
