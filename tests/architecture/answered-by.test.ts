import { appRouter } from "@talus/api/root";
import { expect, it } from "vitest";

type Definition = { type: string; meta?: { answeredBy?: "primary" | "replica" } };

const procedures: [path: string, procedure: object][] = Object.entries(appRouter._def.procedures);
const definitions = procedures.map(
  ([path, procedure]) => [path, (procedure as { _def: Definition })._def] as const,
);
const saying = (by: string | undefined) =>
  definitions.filter(([, { meta }]) => meta?.answeredBy === by).map(([path]) => path);
const isQuery = new Set(
  definitions.filter(([, { type }]) => type === "query").map(([path]) => path),
);

it("every read says whether a replica may answer it", () => {
  expect(saying(undefined).filter((path) => isQuery.has(path))).toEqual([]);
});

it("what a person decides by is read where writes go", () => {
  expect(saying("primary").sort()).toEqual([
    "accounts.current",
    "accounts.ways",
    "assessments.basis",
    "athleteTypes.preview",
    "athletes.audit",
    "athletes.get",
    "holds.background",
    "holds.list",
    "invitations.list",
    "invitations.open",
    "members.absences",
    "members.list",
    "organisations.get",
    "organisations.space",
    "plans.preview",
    "queue.counts",
    "queue.ids",
    "queue.list",
    "queue.page",
    "queue.views",
    "reviews.basis",
    "reviews.doneForCoach",
    "roster.draft",
    "roster.exportedFile",
    "roster.exports",
    "roster.faultyRows",
    "roster.faultyTests",
    "roster.importResult",
    "roster.previewChange",
    "roster.previewExport",
    "roster.previewImport",
    "roster.previewTests",
    "roster.previewUndo",
    "roster.progress",
    "roster.recentImports",
    "routines.get",
    "rules.overview",
    "rules.replay",
    "sessions.get",
    "sessions.today",
    "teams.get",
    "teams.listStaffCandidates",
  ]);
});
