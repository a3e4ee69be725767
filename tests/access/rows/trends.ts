import { athleteReaders, type Rows, teamReaders } from "../kinds";

export const rows: Rows = {
  "trends.athlete": {
    call: (api, club) => api.trends.athlete({ athleteId: club.runner.id }),
    expect: athleteReaders,
  },
  "trends.changes": {
    call: (api, club) => api.trends.changes({ teamId: club.teamA }),
    expect: teamReaders,
  },
  "trends.team": {
    call: (api, club) => api.trends.team({ teamId: club.teamA }),
    expect: teamReaders,
  },
};
