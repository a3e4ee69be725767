import { editOf } from "@talus/domain/rules/rule-set-edit";
import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { anybodySignedIn, ownersOnly, type Rows, staffReaders } from "../kinds";

const edit = editOf(shippedRuleSet);

export const rows: Rows = {
  "rules.inForce": {
    call: (api) => api.rules.inForce(),
    expect: anybodySignedIn,
  },
  "rules.overview": {
    call: (api) => api.rules.overview(),
    expect: staffReaders,
  },
  "rules.version": {
    call: (api) => api.rules.version({ version: shippedRuleSet.version }),
    expect: staffReaders,
  },
  "rules.replay": {
    call: (api) => api.rules.replay({ edit, page: 0 }),
    expect: ownersOnly,
  },
  "rules.update": {
    call: (api) => api.rules.update({ ...edit, note: "Nothing differs, so this is refused" }),
    expect: ownersOnly,
  },
  "rules.reliability": {
    call: (api) => api.rules.reliability(),
    expect: staffReaders,
  },
};
