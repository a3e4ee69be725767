import { grantTeam } from "@talus/db/grant";
import { listAddedByImport } from "@talus/db/roster/import";
import { countRoster, countRosterBy, listRoster, outlineRoster } from "@talus/db/roster/roster";
import { searchAthletes } from "@talus/db/roster/search";
import { listSelectedIds, rosterDay } from "@talus/db/roster/selection";
import { listViews } from "@talus/db/views/views";
import { rosterChangeInput } from "@talus/domain/roster/change/roster-change.schema";
import { importInput } from "@talus/domain/roster/import/import.schema";
import { type ShippedView, shippedViews } from "@talus/domain/roster/roster-filters";
import {
  rosterPlace,
  rosterQuery,
  rosterSelection,
} from "@talus/domain/roster/roster-filters.schema";
import { testFileInput, testLook } from "@talus/domain/roster/test-file/test-file.schema";
import { z } from "zod";
import { momentOf } from "../context";
import { progressOf } from "../jobs/progress";
import { unhurried } from "../jobs/unhurried";
import { manyAthletesProcedure, organisationProcedure, organisationRead, router } from "../trpc";
import { changeAthletes, previewRosterChange, undoChange } from "./change/change-athletes";
import { checkImport } from "./check-import";
import { commitImport } from "./commit-import";
import { commitTests } from "./commit-tests";
import { exportAthletes, exportedFile, keptExportsOf } from "./export/export-athletes";
import {
  askedDraft,
  changedDraft,
  decideDraft,
  draftOf,
  dropDraft,
  keepDraft,
  newDraft,
} from "./keep-draft";
import { faultyRowsCsv, previewOf } from "./preview-import";
import { faultyTestsCsv, previewTests } from "./preview-tests";
import { recentImports, resultOf } from "./recent-imports";
import { previewUndo, undoImport } from "./undo/undo-import";

const importOnly = z.object({ importId: z.uuid() });

const exportInput = z.object({ athletes: rosterSelection });

const typedName = z.string().max(200);

/** The organisation's athletes as a list, and what comes in and goes out as files. */
export const rosterRouter = router({
  /** A page of the list: last test, verdict, adherence and hold of each, in the query's order. */
  list: organisationRead("roster:read", "replica")
    .input(z.object({ query: rosterQuery, after: rosterPlace.nullable() }))
    .query(async ({ ctx, input }) => {
      const on = await rosterDay(ctx.db, ctx.now());
      return listRoster(ctx.db, ctx.grant, { ...input, on });
    }),

  /** What is known of a list before its rows: the day, how many there are, where its pages begin. */
  outline: organisationRead("roster:read", "replica")
    .input(rosterQuery)
    .query(async ({ ctx, input }) => {
      const on = await rosterDay(ctx.db, ctx.now());
      return { today: on.today, ...(await outlineRoster(ctx.db, ctx.grant, input, on)) };
    }),

  /** How many athletes in scope each shipped view shows. */
  counts: organisationRead("roster:read", "replica").query(async ({ ctx }) => {
    const on = await rosterDay(ctx.db, ctx.now());
    const counts = await countRosterBy(ctx.db, ctx.grant, Object.values(shippedViews), on);
    return Object.fromEntries(
      Object.keys(shippedViews).map((view, index) => [view, counts[index] ?? 0]),
    ) as Record<ShippedView, number>;
  }),

  /** The lists that the reader keeps or others share, each with how many athletes in scope it shows. */
  views: organisationRead("roster:read", "replica").query(async ({ ctx }) => {
    const on = await rosterDay(ctx.db, ctx.now());
    const views = await listViews(ctx.db, ctx.grant, "roster");
    const filters = views.map((view) => view.filters);
    const counts = views.length > 0 ? await countRosterBy(ctx.db, ctx.grant, filters, on) : [];
    return views.map((view, index) => ({ ...view, count: counts[index] ?? 0 }));
  }),

  /** How many athletes in scope are not archived. */
  count: organisationRead("roster:read", "replica").query(({ ctx }) =>
    countRoster(ctx.db, ctx.grant),
  ),

  /** The athletes in scope whom what is typed names, the best first; forgives a slip in each word. */
  search: organisationRead("roster:read", "replica")
    .input(
      z.object({
        typed: typedName,
        limit: z.int().min(1).max(50),
        withArchived: z.boolean(),
        outsideTeamId: z.uuid().nullable(),
      }),
    )
    .query(async ({ ctx, input }) => {
      if (input.outsideTeamId) await grantTeam(ctx.db, ctx.actor, input.outsideTeamId, "team:read");
      return searchAthletes(ctx.db, ctx.grant, input);
    }),

  /** The dry run of an export of chosen athletes: how many rows its file has. Writes nothing. */
  previewExport: organisationRead("roster:export", "primary")
    .input(exportInput)
    .mutation(async ({ ctx, input: { athletes } }) => {
      const ids = await listSelectedIds(ctx.db, ctx.grant, athletes, ctx.now());
      return { athletes: ids.length };
    }),

  /** Writes chosen athletes into a CSV file that an import reads back, many by a job; the client makes its id. */
  export: manyAthletesProcedure("roster:export")
    .input(exportInput.extend({ id: z.uuid() }))
    .mutation(({ ctx, input: { id, ...request } }) =>
      exportAthletes(ctx.db, ctx.grant, { id, request, moment: momentOf(ctx) }),
    ),

  /** The files that the person exported and that are still kept. */
  exports: organisationRead("roster:export", "primary").query(({ ctx }) =>
    keptExportsOf(ctx.db, ctx.grant, ctx.now()),
  ),

  /** A file that the person exported, as CSV. */
  exportedFile: organisationRead("roster:export", "primary")
    .input(z.object({ exportId: z.uuid() }))
    .query(({ ctx, input }) =>
      exportedFile(ctx.db, ctx.grant, { id: input.exportId, now: ctx.now() }),
    ),

  /** What a roster file would do; writes nothing. */
  previewImport: organisationRead("roster:write", "primary")
    .input(importInput)
    .mutation(async ({ ctx, input }) =>
      previewOf(await checkImport(ctx.db, ctx.grant, input, ctx.now())),
    ),

  /** The rows of a roster file that need repair, as CSV with what to do. */
  faultyRows: organisationRead("roster:write", "primary")
    .input(importInput)
    .mutation(async ({ ctx, input }) =>
      unhurried(faultyRowsCsv(await checkImport(ctx.db, ctx.grant, input, ctx.now()))),
    ),

  /** The ids of the athletes whom an import added, for what comes next: invite, assign, test. */
  importedAthletes: organisationRead("roster:read", "replica")
    .input(importOnly)
    .query(({ ctx, input }) => listAddedByImport(ctx.db, ctx.grant, input.importId)),

  /** Imports a roster file, all or nothing, a large one by a job; the same import id imports once. */
  commitImport: organisationProcedure("roster:write")
    .input(importInput.extend({ importId: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      const done = await commitImport(ctx.db, ctx.grant, input, momentOf(ctx));
      const { contentHash: _, jobId = null, ...counts } = done;
      return { ...counts, jobId };
    }),

  /** The file of a kind that the person was importing last, on whatever device (null: none), or that of a refused import. */
  draft: organisationRead("roster:write", "primary")
    .input(askedDraft)
    .query(({ ctx, input }) => draftOf(ctx.db, ctx.grant, input)),

  /** Keeps the file that is being imported in place of the one before, and gives its id. */
  keepDraft: manyAthletesProcedure("roster:write")
    .input(newDraft)
    .mutation(({ ctx, input }) => keepDraft(ctx.db, ctx.grant, input, momentOf(ctx))),

  /** Keeps what the person decided about a kept file. */
  decideDraft: manyAthletesProcedure("roster:write")
    .input(changedDraft)
    .mutation(({ ctx, input }) => decideDraft(ctx.db, ctx.grant, input, ctx.now())),

  /** Deletes a file that the person was importing. */
  forgetDraft: manyAthletesProcedure("roster:write")
    .input(importOnly)
    .mutation(({ ctx, input }) => dropDraft(ctx.db, ctx.grant, input.importId)),

  /** What a part of the kept file of tests would do, and where the next part begins; writes nothing. */
  previewTests: organisationRead("roster:write", "primary")
    .input(testLook)
    .mutation(({ ctx, input }) => previewTests(ctx.db, ctx.grant, input, ctx.now())),

  /** The rows of a file of tests that need repair, as CSV with what to do. */
  faultyTests: organisationRead("roster:write", "primary")
    .input(testFileInput)
    .mutation(({ ctx, input }) => faultyTestsCsv(ctx.db, ctx.grant, input, ctx.now())),

  /** Imports the good tests of a file, many by a job; the same import id imports once. */
  commitTests: manyAthletesProcedure("roster:write")
    .input(testFileInput.extend({ importId: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      const done = await commitTests(ctx.db, ctx.grant, input, momentOf(ctx));
      const { contentHash: _, updated: __, jobId = null, ...counts } = done;
      return { ...counts, jobId };
    }),

  /** What an import did, and the job that did it or goes on with it; NOT_FOUND where it was not begun. */
  importResult: organisationRead("roster:write", "primary")
    .input(importOnly)
    .query(({ ctx, input }) => resultOf(ctx.db, ctx.grant, input.importId)),

  /** The dry run of a change of chosen athletes: how many it reaches, and why not all. Writes nothing. */
  previewChange: organisationRead("roster:write", "primary")
    .input(rosterChangeInput)
    .mutation(({ ctx, input }) =>
      previewRosterChange(ctx.db, ctx.grant, { request: input, now: ctx.now() }),
    ),

  /** Pauses, archives, restores or moves chosen athletes in one act; the client makes its id. */
  change: manyAthletesProcedure("roster:write")
    .input(rosterChangeInput.extend({ id: z.uuid() }))
    .mutation(({ ctx, input: { id, ...request } }) =>
      changeAthletes(ctx.db, ctx.grant, { id, request, moment: momentOf(ctx) }),
    ),

  /** Takes such a change back, once. */
  undoChange: manyAthletesProcedure("roster:write")
    .input(z.object({ changeId: z.uuid() }))
    .mutation(({ ctx, input: { changeId } }) =>
      undoChange(ctx.db, ctx.grant, { id: changeId, moment: momentOf(ctx) }),
    ),

  /** How far a job of the reader's is, or as owner anybody's, and whom it left out. */
  progress: organisationRead("roster:read", "primary")
    .input(z.object({ jobId: z.uuid() }))
    .query(({ ctx, input }) => progressOf(ctx.db, ctx.grant, input.jobId)),

  /** The imports that the person, or as owner anybody, can still take back or is taking back. */
  recentImports: organisationRead("roster:write", "primary").query(({ ctx }) =>
    recentImports(ctx.db, ctx.grant, ctx.now()),
  ),

  /** What taking an import back would do; writes nothing. */
  previewUndo: organisationRead("roster:write", "primary")
    .input(importOnly)
    .query(({ ctx, input }) => previewUndo(ctx.db, ctx.grant, { ...input, now: ctx.now() })),

  /** Takes an import back, once: by whoever did it or an owner, within a day, many by a job. */
  undoImport: organisationProcedure("roster:write")
    .input(importOnly)
    .mutation(({ ctx, input }) =>
      undoImport(ctx.db, ctx.grant, { ...input, moment: momentOf(ctx) }),
    ),
});
