import { ownSetting, type Source } from "../sources";
import { articles, passages } from "./articles";
import { conflicts } from "./conflicts";
import type { ScienceRule } from "./rule";
import { safetyRules } from "./safety-rules";
import { scheduleRules } from "./schedule-rules";
import { type Study, studies } from "./studies";

const rules = new Map<string, ScienceRule>(
  [...scheduleRules, ...safetyRules, ...conflicts].map((rule) => [rule.id, rule]),
);
const known = new Map<string, Study>(Object.entries(studies));

/** What stands behind a source, for people: ids and codes stay in the code. */
export type Citation = {
  /** Who and what, short enough for a tag: "Santos, mobility sequence", "Powden 2015". */
  name: string;
  /** Where it was published; null where it is a rule of our own. */
  cite: string | null;
  /** The place within it: "line 58"; null for a whole study or a rule. */
  place: string | null;
  /** What it says or found, in our words. */
  says: string;
};

/**
 * What stands behind a source: the article with its line, the study, the rule in one sentence. A
 * source that nobody knows is given back as its own name.
 *
 * @example citationOf("000:58").name // "Santos, mobility sequence"
 */
export function citationOf(source: Source): Citation {
  return (
    passageOf(source) ??
    studyOf(source) ??
    ruleOf(source) ?? { name: source, cite: null, place: null, says: "" }
  );
}

function passageOf(source: Source): Citation | undefined {
  const [code = "", line = ""] = source.split(":");
  const article = articles.get(code);
  if (article === undefined) return undefined;
  return {
    name: `${article.name}, ${article.about}`,
    cite: article.cite,
    place: `line ${line}`,
    says: passages.get(source) ?? "",
  };
}

function studyOf(source: Source): Citation | undefined {
  const study = known.get(source);
  return study && { name: source, cite: study.cite, place: null, says: study.shows };
}

function ruleOf(source: Source): Citation | undefined {
  const rule = rules.get(source);
  if (rule) return { ...own, name: `our rule: ${rule.name}`, says: rule.says };
  if (source === "our rule") {
    return { ...own, name: source, says: "No source gives a figure here: this one is ours." };
  }
  if (source !== ownSetting) return undefined;
  return {
    ...own,
    name: source,
    says: "An owner set this figure; Settings, Rules shows when and why.",
  };
}

const own = { cite: null, place: null } as const;

/** Sources that share a name, such as two lines of one article. */
export type NamedSources = { name: string; sources: readonly Source[] };

/** The sources by their names, each name once, in the order of their first mention. */
export function namedSources(sources: readonly Source[]): NamedSources[] {
  const byName = new Map<string, Source[]>();
  for (const source of new Set(sources)) {
    const { name } = citationOf(source);
    byName.set(name, [...(byName.get(name) ?? []), source]);
  }
  return [...byName].map(([name, all]) => ({ name, sources: all }));
}
