import { v7 as uuidv7 } from "uuid";
import { type Club, testNow } from "../../support/world";
import {
  anybodySignedIn,
  everybody,
  ownersOnly,
  type Rows,
  staffDeciders,
  staffReaders,
} from "../kinds";

/** A new one each time: the rate limit counts per token. */
const nowhereToken = () => `leads-nowhere-${uuidv7()}`;

const absenceIn = ({ coach, otherCoach }: Club) => ({
  ...{ userId: coach.userId, deputyId: otherCoach.userId, until: "2026-12-01" as const },
});

/** A link that leads nowhere is NOT_FOUND for whoever asks. */
const nowhere = Object.fromEntries(
  Object.keys(everybody).map((kind) => [kind, "NOT_FOUND"]),
) as typeof everybody;

export const rows: Rows = {
  "accounts.signUp": {
    call: (api) =>
      api.accounts.signUp({
        organisationName: "New",
        timeZone: "UTC",
        name: "New",
        email: `${uuidv7()}@example.org`,
        password: "a long enough password",
      }),
    expect: everybody,
  },
  "accounts.confirm": {
    call: (api) =>
      api.accounts.confirm({ token: nowhereToken(), password: "a long enough password" }),
    expect: nowhere,
  },
  "accounts.ways": { call: (api) => api.accounts.ways(), expect: everybody },
  "accounts.requestReset": {
    call: (api) => api.accounts.requestReset({ email: `${uuidv7()}@example.org` }),
    expect: everybody,
  },
  "accounts.resetPassword": {
    call: (api) =>
      api.accounts.resetPassword({ token: nowhereToken(), password: "a long enough password" }),
    expect: nowhere,
  },
  "accounts.changePassword": {
    call: (api) =>
      api.accounts.changePassword({
        currentPassword: "wrong",
        newPassword: "a long enough password",
      }),
    expect: anybodySignedIn,
  },
  "accounts.current": { call: (api) => api.accounts.current(), expect: everybody },
  "accounts.switchOrganisation": {
    call: (api, club) => api.accounts.switchOrganisation({ organisationId: club.organisationId }),
    expect: { ...anybodySignedIn, otherOrganisation: "NOT_FOUND" },
  },
  "accounts.signOutEverywhere": {
    call: (api) => api.accounts.signOutEverywhere(),
    expect: anybodySignedIn,
  },
  "invitations.open": {
    call: (api) => api.invitations.open({ token: nowhereToken() }),
    expect: nowhere,
  },
  "invitations.accept": {
    call: (api) =>
      api.invitations.accept({
        token: nowhereToken(),
        name: "New",
        email: "new@example.org",
        password: "a long enough password",
      }),
    expect: nowhere,
  },
  "invitations.acceptAsSignedIn": {
    call: (api) => api.invitations.acceptAsSignedIn({ token: nowhereToken() }),
    expect: { ...nowhere, anonymous: "UNAUTHORIZED" },
  },
  "invitations.createForAthletes": {
    call: (api, club) => api.invitations.createForAthletes({ athleteIds: [club.lifter.id] }),
    expect: { ...staffDeciders, otherOrganisation: "NOT_FOUND", otherCoach: "NOT_FOUND" },
  },
  "invitations.createForStaff": {
    call: (api) =>
      api.invitations.createForStaff({
        name: "New",
        email: "new@example.org",
        role: "coach",
        teamIds: [],
      }),
    expect: ownersOnly,
  },
  "invitations.list": { call: (api) => api.invitations.list(), expect: ownersOnly },
  "invitations.revoke": {
    call: async (api, club, world) => {
      const { organisationId, owner } = club;
      const id = uuidv7();
      const times = { createdAt: testNow, expiresAt: testNow };
      await world.within(club, (db) =>
        db.prisma.invitation.create({
          data: {
            organisationId,
            id,
            tokenHash: id,
            role: "coach",
            createdBy: owner.userId,
            ...times,
          },
        }),
      );
      return api.invitations.revoke({ id });
    },
    expect: { ...ownersOnly, otherOrganisation: "NOT_FOUND" },
  },
  "members.list": { call: (api) => api.members.list(), expect: ownersOnly },
  "members.search": { call: (api) => api.members.search({ search: "a" }), expect: ownersOnly },
  "members.updateRole": {
    call: (api, club) =>
      api.members.updateRole({ userId: club.assistant.userId, role: "assistant", version: 1 }),
    expect: ownersOnly,
  },
  "members.setActive": {
    call: (api, club) =>
      api.members.setActive({ userId: club.assistant.userId, active: true, version: 1 }),
    expect: ownersOnly,
  },
  "members.absences": { call: (api) => api.members.absences(), expect: staffReaders },
  "members.setAbsence": {
    call: (api, club) => api.members.setAbsence(absenceIn(club)),
    expect: { ...staffDeciders, otherOrganisation: "NOT_FOUND", otherCoach: "FORBIDDEN" },
  },
  "members.endAbsence": {
    call: async (api, club, world) => {
      await world.as(club.coach).members.setAbsence(absenceIn(club));
      return api.members.endAbsence({ userId: club.coach.userId });
    },
    expect: { ...staffDeciders, otherOrganisation: "NOT_FOUND", otherCoach: "FORBIDDEN" },
  },
  "members.createResetLink": {
    call: (api, club) => api.members.createResetLink({ userId: club.coach.userId }),
    expect: { ...ownersOnly, otherOrganisation: "NOT_FOUND" },
  },
  "organisations.get": { call: (api) => api.organisations.get(), expect: anybodySignedIn },
  "organisations.space": { call: (api) => api.organisations.space(), expect: ownersOnly },
  "organisations.update": {
    call: (api) =>
      api.organisations.update({ name: "New name", timeZone: "UTC", weekStart: 1, version: 1 }),
    expect: ownersOnly,
  },
};
