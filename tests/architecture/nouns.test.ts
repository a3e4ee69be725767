import { appRouter } from "@talus/api/root";
import { describe, expect, it } from "vitest";
import { groundFloor, placeOf } from "./layers";
import { sourcesUnder } from "./sources";

/** Where a layer keeps one folder for each noun. */
const layers = {
  domain: "packages/domain/src",
  db: "packages/db/src",
  api: "packages/api/src",
  web: "apps/web/src/features",
};

type Layer = keyof typeof layers;

/** The nouns of the house, each with the layers in which it has a folder of that name. */
const nouns: Record<string, readonly Layer[]> = {
  accounts: ["domain", "db", "api", "web"],
  organisations: ["db", "api", "web"],
  members: ["api", "web"],
  invitations: ["api"],
  teams: ["domain", "db", "api", "web"],
  athletes: ["domain", "db", "api", "web"],
  "athlete-types": ["domain", "db", "api", "web"],
  roster: ["domain", "db", "api", "web"],
  exercises: ["domain", "web"],
  assessments: ["domain", "db", "api", "web"],
  verdicts: ["domain", "db"],
  reviews: ["domain", "db", "api", "web"],
  holds: ["db", "api", "web"],
  queue: ["domain", "db", "api", "web"],
  plans: ["db", "api", "web"],
  sessions: ["domain", "db", "api", "web"],
  routines: ["domain", "db", "api", "web"],
  rules: ["domain", "db", "api", "web"],
  trends: ["domain", "db", "api", "web"],
  views: ["domain", "db", "api", "web"],
  science: ["domain", "web"],
  safety: ["domain"],
  schedule: ["domain"],
  prescription: ["domain"],
  statistics: ["domain"],
};

/** Folders that stand for no noun, and why. */
const others: Record<Layer, Record<string, string>> = {
  domain: {
    text: "the ground floor: names, mail addresses and tables as they are typed and compared",
    "time-zones": "the ground floor: the zones of the world and their names",
  },
  db: {
    filling: "thousands of rows at once, whatever their noun",
    jobs: "work that goes on after the answer, whatever its noun",
    seeing: "what the connections and the queue of jobs do now",
  },
  api: {
    auth: "the ground floor: passwords, links and sessions of every kind of person",
    consequences: "the ground floor: what one feature does to another",
    jobs: "the ground floor: the queues of what goes on after the answer",
    seeing: "the log, and what is told of every call",
  },
  web: {
    access: "the ground floor: who looks at a page, and what they may do",
    frame: "what stands around every page",
    jobs: "the ground floor: how far work is that goes on after the answer",
  },
};

/** The folders of the browser's code beside the features. */
const webFolders = ["app", "features", "live", "offline", "server", "trpc", "ui"];

describe("the nouns of the house", () => {
  it.each(Object.keys(layers) as Layer[])("name every folder of %s", (layer) => {
    const named = Object.keys(nouns).filter((noun) => nouns[noun]?.includes(layer));
    const expected = [...named, ...Object.keys(others[layer])].sort();
    expect(foldersOf(layers[layer])).toEqual(expected);
  });

  it("name every router", () => {
    const named = Object.keys(nouns).filter((noun) => nouns[noun]?.includes("api"));
    expect(Object.keys(appRouter._def.record).sort()).toEqual(named.map(camelCase).sort());
  });

  it("stand under features in the browser's code, beside few other folders", () => {
    expect(foldersOf("apps/web/src")).toEqual(webFolders);
  });
});

describe("the ground floor", () => {
  const sources = ["packages/api/src", "apps/web/src"].flatMap(sourcesUnder);
  const folders = [
    ...groundFloor.api.map((folder) => `${layers.api}/${folder}`),
    ...groundFloor.web.map((folder) => `${layers.web}/${folder}`),
  ];

  it.each(folders)("%s is needed by more than one feature", (folder) => {
    const users = sources
      .filter(({ imports }) => imports.some(({ target }) => target.startsWith(`${folder}/`)))
      .flatMap(({ path }) => placeOf(path)?.feature ?? []);
    expect(new Set(users).size).toBeGreaterThan(1);
  });
});

function foldersOf(parent: string): string[] {
  const folders = sourcesUnder(parent).flatMap(({ path }) => {
    const [folder, file] = path.slice(parent.length + 1).split("/");
    return folder !== undefined && file !== undefined ? [folder] : [];
  });
  return [...new Set(folders)].sort();
}

function camelCase(noun: string): string {
  return noun.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
