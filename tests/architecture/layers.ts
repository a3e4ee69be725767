/** Where a file stands in the import law, and in which feature. */
export type Place = { layer: Layer; feature: string | null };

export type Layer =
  | "domain"
  | "db"
  | "demo"
  | "embedded"
  | "start"
  | "api"
  | "web-server"
  | "page"
  | "web"
  | "ui"
  | "tests";

/** The layer and feature of a path of ours (with or without extension); null for anything else. */
export function placeOf(path: string): Place | null {
  const [, top, rest = ""] =
    /^(packages\/(?:domain|db|demo|embedded|api)|apps\/web|tests)\/(.*)$/.exec(path) ?? [];
  if (top === "packages/domain") return { layer: "domain", feature: folderOf(rest, "src/") };
  if (top === "packages/db") return { layer: "db", feature: null };
  if (top === "packages/demo") return { layer: "demo", feature: null };
  if (top === "packages/embedded")
    return { layer: rest.startsWith("src/") ? "embedded" : "start", feature: null };
  if (top === "packages/api") return { layer: "api", feature: folderOf(rest, "src/") };
  if (top === "tests") return { layer: "tests", feature: null };
  if (top !== "apps/web") return null;
  if (rest.startsWith("src/ui/")) return { layer: "ui", feature: null };
  const isServer = /^(server\.ts|server$|server\/|src\/server\/|src\/app\/api\/)/.test(rest);
  if (isServer) return { layer: "web-server", feature: null };
  if (rest.startsWith("src/app/")) return { layer: "page", feature: null };
  return { layer: "web", feature: folderOf(rest, "src/features/") };
}

/** Folders of the ground floor, which every feature of their layer stands on. */
const groundFloor = ["auth"];

function folderOf(path: string, under: string): string | null {
  if (!path.startsWith(under)) return null;
  const [folder, file] = path.slice(under.length).split("/");
  if (file === undefined || folder === undefined || groundFloor.includes(folder)) return null;
  return folder;
}
