import { describe, expect, it } from "vitest";
import { invitationState, type Joining, joiningFault } from "./invitation";

const now = new Date("2026-11-20T08:00:00Z");
const open = { expiresAt: new Date("2026-11-20T08:00:01Z"), acceptedAt: null, revokedAt: null };

it("an invitation is open until its last moment, and never after it was taken or withdrawn", () => {
  expect(invitationState(open, now)).toBe("open");
  expect(invitationState({ ...open, expiresAt: now }, now)).toBe("expired");
  expect(invitationState({ ...open, revokedAt: now }, now)).toBe("revoked");
  expect(invitationState({ ...open, acceptedAt: now, revokedAt: now }, now)).toBe("accepted");
});

describe("somebody with an account", () => {
  const staff = { role: "coach", athleteId: null } as const;
  const athlete = { role: "athlete", athleteId: "an athlete" } as const;
  const stranger: Joining = { membership: null, record: { isTaken: false, hasAnother: false } };
  const as = (role: "owner" | "coach" | "assistant" | "athlete", isActive = true): Joining => ({
    ...stranger,
    membership: { role, isActive },
  });

  it("who is new here takes either invitation, and a member their own", () => {
    expect(joiningFault(staff, stranger)).toBeNull();
    expect(joiningFault(athlete, stranger)).toBeNull();
    expect(joiningFault(staff, as("coach"))).toBeNull();
    expect(joiningFault(athlete, as("athlete"))).toBeNull();
  });

  it("is not let back in by an invitation", () => {
    expect(joiningFault(staff, as("coach", false))).toMatch(/shut out/);
  });

  it("takes no record that somebody has, and none beside their own", () => {
    const taken = { ...stranger, record: { isTaken: true, hasAnother: false } };
    expect(joiningFault(athlete, taken)).toMatch(/has a login already/);
    const another = { ...stranger, record: { isTaken: false, hasAnother: true } };
    expect(joiningFault(athlete, another)).toMatch(/have an athlete's record here already/);
  });

  it("keeps their role: no athlete's record for staff, and no other role for members", () => {
    expect(joiningFault(athlete, as("coach"))).toMatch(/signed in as a coach/);
    expect(joiningFault(athlete, as("owner"))).toMatch(/signed in as an owner/);
    expect(joiningFault(staff, as("assistant"))).toMatch(/are an assistant here already/);
  });
});
