import { conflicts } from "./science/conflicts";
import { safetyRules } from "./science/safety-rules";
import { scheduleRules } from "./science/schedule-rules";
import { type Study, studies } from "./science/studies";
import { ownSetting, type Source } from "./sources";

/** The four articles, by the code that sources begin with. */
export const articles: Record<string, string> = {
  "000": "Toni Santos (Sylvarony): calf and ankle mobility sequence for runners and lifters",
  "001":
    "“Guidelines for selecting appropriate ankle mobility exercises to support efficient footstrike”, 12 August 2025",
  "002": "Ashley Mateo, Runner's World, on ankle mobility: tests and four exercises",
  "003": "“Improve your Ankle Mobility”, 23 January 2019",
};

const rules = new Map<string, string>(
  [...scheduleRules, ...safetyRules, ...conflicts].map(({ id, says }) => [id, says]),
);
const known: Record<string, Study> = studies;

/** A source in full: where it was published, or what our rule says. */
export type Citation = { title: string; text: string };

/**
 * What stands behind a source code: the article with its line, the study, the rule in one sentence.
 * Example: "000:58" → article, line 58. An unknown code is given back as its own text.
 */
export function citationOf(source: Source): Citation {
  const [article, line] = source.split(":");
  const title = article === undefined ? undefined : articles[article];
  if (title !== undefined) return { title: `Article, line ${line}`, text: title };
  const study = known[source];
  if (study !== undefined) return { title: "Study", text: `${study.cite}. ${study.shows}` };
  const rule = rules.get(source);
  if (rule !== undefined) return { title: `Rule ${source}`, text: rule };
  if (source === "our rule") {
    return { title: "Our rule", text: "No source gives a figure here: this one is ours." };
  }
  if (source === ownSetting) {
    return {
      title: "Set by your organisation",
      text: "An owner set this figure; Settings, Rules shows when and why.",
    };
  }
  return { title: "Source", text: source };
}
