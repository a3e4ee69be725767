/** Where a file stands in the import law, in which feature, or on the ground floor of its layer. */
export type Place = { layer: Layer; feature: string | null; isGround?: boolean };

export type Layer =
  | "domain"
  | "db"
  | "demo"
  | "embedded"
  | "start"
  | "api"
  | "jobs"
  | "web-server"
  | "page"
  | "web"
  | "ui"
  | "tests";

/** The layer and feature of a path of ours (with or without extension); null for anything else. */
export function placeOf(path: string): Place | null {
  const [, top, rest = ""] =
    /^(packages\/(?:domain|db|demo|embedded|api|jobs)|apps\/web|tests)\/(.*)$/.exec(path) ?? [];
  if (top === "packages/domain") return { layer: "domain", ...standing("domain", rest, "src/") };
  if (top === "packages/db") return { layer: "db", feature: null };
  if (top === "packages/demo") return { layer: "demo", feature: null };
  if (top === "packages/embedded")
    return { layer: rest.startsWith("src/") ? "embedded" : "start", feature: null };
  if (top === "packages/api") return { layer: "api", ...standing("api", rest, "src/") };
  if (top === "packages/jobs") return { layer: "jobs", feature: null };
  if (top === "tests") return { layer: "tests", feature: null };
  if (top !== "apps/web") return null;
  if (rest.startsWith("src/ui/")) return { layer: "ui", feature: null };
  const isServer =
    /^(server\.ts|check\.ts|server$|server\/|src\/server\/|src\/instrumentation(\.ts)?$|src\/app\/api\/)/.test(
      rest,
    );
  if (isServer) return { layer: "web-server", feature: null };
  if (rest.startsWith("src/app/")) return { layer: "page", feature: null };
  if (!rest.startsWith("src/features/")) return { layer: "web", feature: null, isGround: true };
  return { layer: "web", ...standing("web", rest, "src/features/") };
}

/** Folders of the ground floor, which every feature of their layer stands on and which know none of them. */
export const groundFloor = {
  domain: [],
  api: ["auth", "consequences", "jobs"],
  web: [
    "access",
    "assessments/drawings",
    "athletes/search",
    "exercises",
    "jobs",
    "rules/in-force",
    "science/sources",
    "views",
  ],
} as const satisfies Partial<Record<Layer, readonly string[]>>;

function standing(layer: keyof typeof groundFloor, path: string, under: string) {
  if (!path.startsWith(under)) return { feature: null };
  const inner = path.slice(under.length);
  const [folder, file] = inner.split("/");
  if (file === undefined || folder === undefined) return { feature: null };
  const isGround = groundFloor[layer].some((ground) => inner.startsWith(`${ground}/`));
  return isGround ? { feature: null, isGround } : { feature: folder };
}
