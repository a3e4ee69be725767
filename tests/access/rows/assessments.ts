import { noSymptoms } from "@talus/domain/safety/red-flags";
import { v7 as uuidv7 } from "uuid";
import { athleteDeciders, athleteReaders, type Rows, staffDeciders, staffReaders } from "../kinds";

const nothing = { left: null, right: null };

/** A valid test of the runner; each call is another one. */
const test = (athleteId: string) => ({
  id: uuidv7(),
  athleteId,
  protocol: "standing_knee_to_wall" as const,
  unit: "cm" as const,
  takenOn: "2026-11-20",
  attempts: {
    left: [{ value: 9, invalidReason: null }],
    right: [{ value: 9.5, invalidReason: null }],
  },
  findings: {
    sensation: nothing,
    towel: nothing,
    squat: null,
    marks: nothing,
    symptoms: { ...noSymptoms, painNrs: 0 },
  },
  nextMorningNrs: null,
  note: "",
  confirmed: false,
});

/** Nobody finds a row that does not exist; strangers hear no more than that. */
const notFoundFor = (readers: typeof athleteReaders) =>
  Object.fromEntries(
    Object.entries(readers).map(([kind, answer]) => [kind, answer === "ok" ? "NOT_FOUND" : answer]),
  ) as typeof athleteReaders;

export const rows: Rows = {
  "assessments.basis": {
    call: (api, club) => api.assessments.basis({ athleteId: club.runner.id }),
    expect: athleteReaders,
  },
  "assessments.create": {
    call: (api, club) => api.assessments.create(test(club.runner.id)),
    expect: athleteReaders,
  },
  "assessments.amend": {
    call: (api, club) => api.assessments.amend({ ...test(club.runner.id), amendsId: uuidv7() }),
    expect: notFoundFor(athleteDeciders),
  },
  "assessments.plan": {
    call: (api, club) =>
      api.assessments.plan({
        ...{ athleteId: club.runner.id, id: uuidv7(), day: "2026-12-04", replacesId: null },
      }),
    expect: athleteDeciders,
  },
  "assessments.unplan": {
    call: (api, club) =>
      api.assessments.unplan({ athleteId: club.runner.id, plannedTestId: uuidv7() }),
    expect: notFoundFor(athleteDeciders),
  },
  "assessments.history": {
    call: (api, club) => api.assessments.history({ athleteId: club.runner.id }),
    expect: athleteReaders,
  },
  "assessments.series": {
    call: (api, club) => api.assessments.series({ athleteId: club.runner.id }),
    expect: athleteReaders,
  },
  "assessments.list": {
    call: (api, club) => api.assessments.list({ athleteId: club.runner.id }),
    expect: athleteReaders,
  },
  "assessments.get": {
    call: (api, club) => api.assessments.get({ athleteId: club.runner.id, assessmentId: uuidv7() }),
    expect: notFoundFor(athleteReaders),
  },
  "reviews.basis": {
    call: (api, club) => api.reviews.basis({ athleteId: club.runner.id, verdictId: uuidv7() }),
    expect: notFoundFor(athleteReaders),
  },
  "reviews.create": {
    call: (api, club) =>
      api.reviews.create({
        kind: "remeasure",
        id: uuidv7(),
        athleteId: club.runner.id,
        verdictId: uuidv7(),
        comment: "",
      }),
    expect: notFoundFor(athleteDeciders),
  },
  "reviews.undo": {
    call: (api, club) => api.reviews.undo({ athleteId: club.runner.id, reviewId: uuidv7() }),
    expect: notFoundFor(athleteDeciders),
  },
  "reviews.list": {
    call: (api, club) => api.reviews.list({ athleteId: club.runner.id }),
    expect: athleteReaders,
  },
  "reviews.doneForCoach": { call: (api) => api.reviews.doneForCoach(), expect: staffReaders },
  "queue.counts": { call: (api) => api.queue.counts(), expect: staffReaders },
  "queue.list": { call: (api) => api.queue.list(), expect: staffReaders },
  "queue.page": {
    call: (api, club) =>
      api.queue.page({ bucket: "neverTested", after: `0/2026-01-01/${club.runner.id}` }),
    expect: staffReaders,
  },
  "queue.today": { call: (api) => api.queue.today(), expect: staffReaders },
  "queue.owners": { call: (api) => api.queue.owners(), expect: staffReaders },
  // A stale version on purpose: nothing changes.
  "queue.mark": {
    call: (api, club) =>
      api.queue.mark({
        rows: [{ athleteId: club.runner.id, signal: "neverTested", version: 99, snooze: null }],
      }),
    expect: { ...staffDeciders, otherOrganisation: "NOT_FOUND", otherCoach: "NOT_FOUND" },
  },
  "queue.ids": {
    call: (api) => api.queue.ids({ signal: "neverTested" }),
    expect: staffReaders,
  },
};
