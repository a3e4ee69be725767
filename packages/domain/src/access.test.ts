import { describe, expect, it } from "vitest";
import { type Action, can, organisationRelations, POLICY, roles } from "./access";
import { invitationState } from "./accounts/invitation";
import { DomainError, isDomainError } from "./errors";

const actions = Object.keys(POLICY) as Action[];

describe("the policy", () => {
  it("lets an owner do everything", () => {
    expect(actions.filter((action) => !can(["owner"], action))).toEqual([]);
  });
  it("lets an assistant read, log and measure, and decide nothing", () => {
    const may = actions.filter((action) => can(["assistant"], action));
    expect(
      may.filter((action) => /:(write|review|clear|create|assign|amend|plan)$/.test(action)),
    ).toEqual([]);
  });
  it("gives an athlete the own record and nothing of a team", () => {
    const may = actions.filter((action) => can(["self", "member"], action));
    expect(may.filter((action) => action.startsWith("team:"))).toEqual([]);
    expect(can(["self"], "session:log")).toBe(true);
    expect(can(["member"], "athlete:read")).toBe(false);
  });
  it("gives nobody anything without a relation", () => {
    expect(actions.filter((action) => can([], action))).toEqual([]);
  });
  it("makes every role a member, an athlete no more than that", () => {
    for (const role of roles) expect(organisationRelations(role)).toContain("member");
    expect(organisationRelations("athlete")).toEqual(["member"]);
    expect(organisationRelations("coach")).toEqual(["coach", "member"]);
  });
});

it("an invitation is open until it is accepted, revoked or seven days old", () => {
  const now = new Date("2026-11-20T10:00:00Z");
  const later = new Date("2026-11-21T10:00:00Z");
  const open = { expiresAt: later, acceptedAt: null, revokedAt: null };
  expect(invitationState(open, now)).toBe("open");
  expect(invitationState({ ...open, acceptedAt: now, revokedAt: now }, now)).toBe("accepted");
  expect(invitationState({ ...open, revokedAt: now }, now)).toBe("revoked");
  expect(invitationState({ ...open, expiresAt: now }, now)).toBe("expired");
});

it("an error of the domain is told from any other", () => {
  const error = new DomainError("CONFLICT", "Somebody was faster", { version: 2 });
  expect(error).toMatchObject({ code: "CONFLICT", detail: { version: 2 } });
  expect(isDomainError(error)).toBe(true);
  expect(isDomainError(new Error("other"))).toBe(false);
  expect(isDomainError({ name: "DomainError", code: "CONFLICT" })).toBe(false);
});
