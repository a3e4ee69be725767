import type { InjuryKind } from "@talus/domain/athletes/athlete";
import { injuryLabels } from "@talus/domain/athletes/athlete-labels";
import { exerciseById } from "@talus/domain/exercises/library/exercises";
import { categoryChoices } from "@talus/domain/prescription/why/choices";
import { injuryRules } from "@talus/domain/routines/checks/restrictions";
import {
  sourcesOfThreshold,
  thresholdIds,
  thresholds,
  thresholdValue,
} from "@talus/domain/rules/thresholds";
import { redFlagRules } from "@talus/domain/safety/red-flags";
import { anchorOf } from "@talus/domain/science/anchor";
import { articles, passages } from "@talus/domain/science/articles";
import { citationOf } from "@talus/domain/science/citations";
import { conflicts } from "@talus/domain/science/conflicts";
import type { ScienceRule } from "@talus/domain/science/rule";
import { ruleText } from "@talus/domain/science/rule-texts";
import { safetyRules } from "@talus/domain/science/safety-rules";
import { scheduleRules } from "@talus/domain/science/schedule-rules";
import { studies } from "@talus/domain/science/studies";
import { verdictSteps } from "@talus/domain/science/verdict-steps";
import type { Source } from "@talus/domain/sources";
import {
  type RuleId,
  type RuleSet,
  shippedRuleSet,
} from "@talus/domain/verdicts/rule-set/rule-set";

/** One line of the page: a figure, a rule, a study; found by its anchor and by search. */
export type Entry = {
  /** Its id in the code, for the address and for search; never shown. */
  anchor: string;
  title: string | null;
  text: string;
  /** Where in its article it stands. */
  place?: string | null;
  /** Where it acts, and in which module of the code. */
  acts: readonly { does: string; module: string }[];
  sources: readonly Source[];
};

/** A section of the page. */
export type Chapter = { id: string; title: string; note: string; entries: readonly Entry[] };

const plain = { title: null, acts: [], sources: [] } as const;

/** The chapters in reading order, with the figures of the rule set in force. */
export function chaptersOf(rules: RuleSet): Chapter[] {
  return [
    {
      id: "figures",
      title: "Bands, errors and limits",
      note: `Rule set ${rules.version}`,
      entries: figureEntries(rules),
    },
    {
      id: "verdict",
      title: "How a verdict is reached",
      note: "Ten steps, always in this order",
      entries: verdictEntries(rules),
    },
    {
      id: "red-flags",
      title: "Red flags",
      note: "Any one stops training until a professional has had a look",
      entries: redFlagEntries(),
    },
    {
      id: "safety",
      title: "Safety rules",
      note: "What stops, what steps back, what is left out",
      entries: safetyRules.map(ruleEntry),
    },
    {
      id: "injuries",
      title: "What an injury leaves out",
      note: "Each exercise left out has a named swap where one is safe",
      entries: injuryEntries(),
    },
    {
      id: "choices",
      title: "What a plan is made of",
      note: "Best first; equipment, history and gates decide among them",
      entries: choiceEntries(),
    },
    {
      id: "schedule",
      title: "Schedule rules",
      note: "How a week is filled",
      entries: scheduleRules.map(ruleEntry),
    },
    {
      id: "conflicts",
      title: "Where sources disagree",
      note: "And how it is settled here",
      entries: conflicts.map(ruleEntry),
    },
    {
      id: "studies",
      title: "Studies",
      note: "What each showed, with its numbers",
      entries: Object.entries(studies).map(([name, { cite, shows }]) => ({
        ...plain,
        anchor: anchorOf(name),
        title: cite,
        text: shows,
      })),
    },
    {
      id: "articles",
      title: "Articles",
      note: "What the lines that are cited say, in our words",
      entries: articleEntries(),
    },
  ];
}

/** The chapters with what answers a search; every word must be found. */
export function matching(chapters: readonly Chapter[], query: string): Chapter[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return chapters
    .map((chapter) => ({
      ...chapter,
      entries: chapter.entries.filter((entry) => {
        const text = searchText(entry);
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ entries }) => entries.length > 0);
}

function searchText({ anchor, title, text, sources, acts }: Entry): string {
  const modules = acts.map(({ does, module }) => `${does} ${module}`);
  const names = sources.map((source) => citationOf(source).name);
  return [anchor, title, text, ...sources, ...names, ...modules].join(" ").toLowerCase();
}

function ruleEntry({ id, name, says, sources, acts }: ScienceRule): Entry {
  return { anchor: id, title: name, text: says, acts, sources };
}

function figureEntries(rules: RuleSet): Entry[] {
  return thresholdIds.map((id) => {
    const { label, unit, does } = thresholds[id];
    const [value, shipped] = [thresholdValue(rules, id), thresholdValue(shippedRuleSet, id)];
    const was = value === shipped ? "" : ` Ships as ${shipped}.`;
    return {
      ...plain,
      anchor: anchorOf(id),
      title: `${label} ${value} ${unit}`,
      text: `${does}${was}`,
      sources: sourcesOfThreshold(id),
    };
  });
}

function verdictEntries(rules: RuleSet): Entry[] {
  return verdictSteps.flatMap(({ id, title, says, module, rules: left }) => [
    {
      ...plain,
      anchor: id,
      title,
      text: says,
      acts: [{ does: "in the code", module }],
    },
    ...left.map((ruleId) => ({
      ...plain,
      anchor: anchorOf(ruleId),
      text: `${ruleText(ruleId)}${isOff(rules, ruleId) ? " Switched off here." : ""}`,
      sources: rules.sources[ruleId],
    })),
  ]);
}

function isOff({ off }: RuleSet, ruleId: RuleId): boolean {
  return off.some((rule) => rule === ruleId);
}

function redFlagEntries(): Entry[] {
  return Object.entries(redFlagRules).map(([flag, { label, sources, urgent }]) => ({
    ...plain,
    anchor: flag,
    title: label,
    text: urgent ? "To be seen without delay." : "To be seen before training goes on.",
    sources,
  }));
}

function injuryEntries(): Entry[] {
  return Object.entries(injuryRules).map(([kind, { excludes, afterResolution, sources }]) => {
    const left = excludes.map((code) => code.replaceAll("_", " ")).join(", ");
    return {
      ...plain,
      anchor: kind,
      title: injuryLabels[kind as InjuryKind],
      text: `${left === "" ? "Nothing by itself." : `Leaves out ${left}.`} ${afterResolution ? "Counts ever after." : "Counts while it is open."}`,
      sources,
    };
  });
}

function choiceEntries(): Entry[] {
  return Object.entries(categoryChoices).map(([category, { order, why, sources }]) => ({
    ...plain,
    anchor: category,
    title: category.replaceAll("_", " "),
    text: `${why} ${order.map((id) => exerciseById(id).name).join(", ")}.`,
    sources,
  }));
}

function articleEntries(): Entry[] {
  const ours = { ...plain, anchor: anchorOf("our rule"), title: "Our rule" };
  return [
    ...[...articles].flatMap(([code, { cite }]) => [
      { ...plain, anchor: code, title: cite, text: "" },
      ...[...passages]
        .filter(([source]) => source.startsWith(`${code}:`))
        .map(([source, says]) => ({
          ...plain,
          anchor: anchorOf(source),
          text: says,
          place: citationOf(source).place,
        })),
    ]),
    { ...ours, text: citationOf("our rule").says },
  ];
}
