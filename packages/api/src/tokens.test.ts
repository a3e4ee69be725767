import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { hashToken, invitationKeyOf, newInvitationToken } from "./tokens";

test("an invitation's token says in which organisation it is looked up, and by which hash", () => {
  const organisationId = uuidv7();
  const token = newInvitationToken(organisationId);
  expect(invitationKeyOf(token)).toEqual({ organisationId, tokenHash: hashToken(token) });
  expect(newInvitationToken(organisationId)).not.toBe(token);
});

test.each(["", "abc", "a-link-that-leads-nowhere", "ä".repeat(64), "A".repeat(63), "A".repeat(65)])(
  "no link held %j",
  (text) => {
    expect(invitationKeyOf(text)).toBeNull();
  },
);
