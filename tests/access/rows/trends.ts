import { athleteReaders, ownersOnly, type Rows, staffReaders, teamReaders } from "../kinds";

export const rows: Rows = {
  "trends.athlete": {
    call: (api, club) => api.trends.athlete({ athleteId: club.runner.id }),
    expect: athleteReaders,
  },
  "trends.changes": {
    call: (api, club) => api.trends.changes({ teamId: club.teamA }),
    expect: teamReaders,
  },
  "trends.compare": {
    call: (api) => api.trends.compare({}),
    expect: staffReaders,
  },
  "trends.organisation": {
    call: (api) => api.trends.organisation({}),
    expect: ownersOnly,
  },
  "trends.organisationChanges": {
    call: (api) => api.trends.organisationChanges({}),
    expect: ownersOnly,
  },
  "trends.organisationResponders": {
    call: (api) => api.trends.organisationResponders({ quadrant: "did_same" }),
    expect: ownersOnly,
  },
  "trends.responders": {
    call: (api, club) => api.trends.responders({ teamId: club.teamA, quadrant: "did_same" }),
    expect: teamReaders,
  },
  "trends.week": {
    call: (api) => api.trends.week(),
    expect: staffReaders,
  },
  "trends.team": {
    call: (api, club) => api.trends.team({ teamId: club.teamA }),
    expect: teamReaders,
  },
};
