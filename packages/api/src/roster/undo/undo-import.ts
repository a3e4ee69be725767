import { writeAudit } from "@talus/db/audit";
import type { OrganisationGrant } from "@talus/db/grant";
import { beginJob, findJobAbout, storeLines } from "@talus/db/jobs/jobs";
import { lockOrganisation } from "@talus/db/locks";
import {
  type ImportedTests,
  listImportedTests,
  lockTouchedAthletes,
} from "@talus/db/roster/import-undo";
import {
  findImport,
  lockImport,
  markImportUndone,
  type RosterImport,
} from "@talus/db/roster/imports";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { type KeptAthlete, undoEndsAt } from "@talus/domain/roster/import/undo";
import { sendJobs } from "../../jobs/queues";
import { rowsPerAnswer } from "../import-once";
import { planRosterUndo, type RosterUndo, writeRosterUndo } from "./undo-roster";
import { keptOf, writeTestsUndo } from "./undo-tests";

type Grant = OrganisationGrant<"roster:write">;

/** What taking an import back does; `kept` are the first of `keptCount`. */
export type ImportUndo = {
  kind: RosterImport["kind"];
  /** Athletes who go, or tests. */
  removed: number;
  /** Athletes who return to what they were. */
  restored: number;
  keptCount: number;
  kept: KeptAthlete[];
};

type Undo = { importId: string; moment: Moment };

/** The dry run of taking an import back; writes nothing. */
export async function previewUndo(
  db: Sql,
  grant: Grant,
  { importId, now }: { importId: string; now: Date },
): Promise<ImportUndo> {
  await db.allowMinutes();
  const done = refused(await findImport(db, grant, importId), now);
  return answerOf(await planUndo(db, grant, done));
}

/**
 * Takes an import back: what it added goes, what it changed returns, and what was used since stays and is
 * named. More than 2,000 athletes or tests by a job. A second time changes nothing. NOT_FOUND for whoever
 * neither did it nor is an owner, INVALID after a day, CONFLICT while it is still being done.
 */
export async function undoImport(
  db: Sql,
  grant: Grant,
  { importId, moment }: Undo,
): Promise<ImportUndo & { jobId: string | null }> {
  await db.allowMinutes();
  const found = await lockImport(db, grant, importId);
  if (found?.undoneAt) return { ...answerOf({ kind: "tests", tests: [] }), jobId: null };
  const done = refused(found, moment.now);
  const kind = `${done.kind}.undo` as const;
  const running = await findJobAbout(db, grant, { kind, subjectId: importId });
  await lockTouchedAthletes(db, grant, importId);
  const plan = await planUndo(db, grant, done);
  const answer = answerOf(plan);
  if (running) return { ...answer, jobId: running };
  const isMany = answer.removed + answer.restored > rowsPerAnswer;
  const jobId = isMany ? await undoLater(db, grant, { plan, importId, moment }) : null;
  if (!isMany) await writeUndo(db, grant, { plan, importId, moment });
  return { ...answer, jobId };
}

/** Takes the import of a large roster back, in a job of whoever may: gives who stays, and nobody where it was done before. */
export async function undoRoster(
  db: Sql,
  grant: Grant,
  { importId, moment, onDone }: Undo & { onDone: (count: number) => Promise<void> },
): Promise<KeptAthlete[]> {
  await db.allowMinutes();
  await lockOrganisation(db);
  const found = await lockImport(db, grant, importId);
  if (found?.undoneAt !== null) return [];
  await lockTouchedAthletes(db, grant, importId);
  const undo = await planRosterUndo(db, grant, importId);
  await writeUndo(db, grant, { plan: { kind: "roster", undo }, importId, moment, onDone });
  return undo.kept;
}

function refused(done: RosterImport | null, now: Date): RosterImport {
  if (!done) throw new DomainError("NOT_FOUND", "There is no such import.");
  if (done.isRunning)
    throw new DomainError("CONFLICT", "This import still goes on. Take it back when it is done.");
  if (undoEndsAt(done.createdAt) <= now)
    throw new DomainError("INVALID", "An import can be taken back for 24 hours. They are over.");
  return done;
}

/** What an undo does, decided but not written. */
type UndoPlan =
  | { kind: "roster"; undo: RosterUndo }
  | { kind: "tests"; tests: readonly ImportedTests[] };

async function planUndo(db: Sql, grant: Grant, { id, kind }: RosterImport): Promise<UndoPlan> {
  if (kind === "roster") return { kind, undo: await planRosterUndo(db, grant, id) };
  return { kind, tests: await listImportedTests(db, grant, { importId: id }) };
}

const mostKept = 200;

function answerOf(plan: UndoPlan): ImportUndo {
  const kept = plan.kind === "roster" ? plan.undo.kept : keptOf(plan.tests);
  const shown = { kind: plan.kind, keptCount: kept.length, kept: kept.slice(0, mostKept) };
  if (plan.kind === "roster") {
    const { leaving, returning } = plan.undo;
    return { ...shown, removed: leaving.length, restored: returning.length };
  }
  const going = plan.tests.filter(({ use }) => use === null);
  return { ...shown, removed: going.reduce((sum, { tests }) => sum + tests, 0), restored: 0 };
}

type Writing = Undo & { plan: UndoPlan; onDone?: (count: number) => Promise<void> };

async function writeUndo(db: Sql, grant: Grant, { plan, importId, moment, onDone }: Writing) {
  if (plan.kind === "roster")
    await writeRosterUndo(db, grant, { importId, undo: plan.undo, moment, onDone });
  else await writeTestsUndo(db, grant, { importId, athleteIds: testedIn(plan.tests), moment });
  await markUndone(db, grant, { plan, importId, moment });
}

async function markUndone(db: Sql, grant: Grant, { plan, importId, moment }: Writing) {
  const { kept: _, ...detail } = answerOf(plan);
  await markImportUndone(db, grant, { id: importId, now: moment.now });
  await writeAudit(db, {
    id: moment.newId(),
    at: moment.now,
    action: "import.undone",
    subject: "roster_import",
    subjectId: importId,
    detail,
  });
}

function testedIn(tests: readonly ImportedTests[]): string[] {
  return [...new Set(tests.map(({ athleteId }) => athleteId))];
}

/** Leaves an undo to a job: a roster's as a whole, tests athletes by athletes, which ends whatever meets it. */
async function undoLater(db: Sql, grant: Grant, writing: Writing): Promise<string> {
  const { plan, importId, moment } = writing;
  if (plan.kind === "tests") await markUndone(db, grant, writing);
  const kind = `${plan.kind}.undo` as const;
  const jobId = moment.newId();
  const athleteIds = plan.kind === "tests" ? testedIn(plan.tests) : [];
  const { removed, restored } = answerOf(plan);
  const total = athleteIds.length || removed + restored;
  await beginJob(db, grant, { id: jobId, kind, subjectId: importId, total, now: moment.now });
  const waiting = { outcome: "waiting", reason: null } as const;
  const lines = athleteIds.map((athleteId) => ({ athleteId, ...waiting }));
  await storeLines(db, grant, { jobId, lines });
  await sendJobs(db, kind, [{ id: jobId }]);
  return jobId;
}
