"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { Section } from "../../ui/page/card";
import { InviteStaffDialog } from "./invite-staff-dialog";
import { MemberTable } from "./member-table";

type Props = { ownUserId: string; teams: { id: string; name: string }[] };

/** The staff and what they may do; only owners see it. */
export function MembersPanel({ ownUserId, teams }: Props) {
  const { data: staff } = useSuspenseQuery(useTRPC().members.list.queryOptions());
  return (
    <Section
      title="Staff"
      note={`${staff.length}`}
      actions={<InviteStaffDialog teams={teams} />}
      padded={false}
    >
      <MemberTable label="Staff" members={staff} ownUserId={ownUserId} />
    </Section>
  );
}
