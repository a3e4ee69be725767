import type { Why } from "./why";

const plainNames: readonly [RegExp, string][] = [
  [/the gastrocnemius/g, "the upper calf"],
  [/the soleus/g, "the lower calf"],
];

/** Reasons as an athlete reads them: the same findings and sources, without the names of tissues. */
export function whyForAthlete(why: readonly Why[]): Why[] {
  return why.map((line) => ({
    ...line,
    text: plainNames.reduce((text, [tissue, plain]) => text.replace(tissue, plain), line.text),
  }));
}
