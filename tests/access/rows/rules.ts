import { anybodySignedIn, type Rows } from "../kinds";

export const rows: Rows = {
  "rules.inForce": {
    call: (api) => api.rules.inForce(),
    expect: anybodySignedIn,
  },
};
