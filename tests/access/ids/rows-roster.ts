import { v7 as uuidv7 } from "uuid";
import { newRunners } from "../../support/planned-athletes";
import { createTeam, testToday, type World } from "../../support/world";
import { emptyTests, newDraft, newExport, newRefused, newType, ownView } from "./owned-ids";
import type { IdRows, Sample } from "./row";

/** Whoever the filters find, as an act takes them. */
export const foundBy = (filters: object) => ({ match: { filters, typed: "" }, except: [] });

/** What a filter by ids makes of a call: whoever the filter leaves, in the place that `named` says. */
type By = { field: string; named: "team" | "type"; filters: (world: World) => Promise<object> };

const byTeam: By = {
  field: "team[]",
  named: "team",
  filters: async ({ club }) => ({ team: [club.teamA] }),
};
const byType: By = {
  field: "type[]",
  named: "type",
  filters: async (world) => ({ type: [await newType(world)] }),
};

type Filtered = Pick<Sample, "strangersHear" | "ownAnswer"> & {
  /** Where the filters stand in the input. */
  at: string;
  input: (filters: object, own: Parameters<Sample["input"]>[1]["own"]) => Record<string, unknown>;
  /** The fields that no row is looked up by. */
  nothing?: string[];
};

/** A call by the roster's filters: ids of strangers find nobody. */
export function byFilters({ at, input, nothing = [], ...rest }: Filtered): Sample[] {
  return [byTeam, byType].map(({ field, named, filters }) => ({
    ...rest,
    input: async (world, { own }) => input(await filters(world), own),
    fields: {
      [`${at}.${field}`]: named,
      ...Object.fromEntries(nothing.map((one) => [one, "nothing" as const])),
    },
  }));
}

const order = { typed: "", sort: "name", descending: false };
const behindAll = { key: 1e9, name: "\uffff", id: "01a2282e-a2f4-768a-9411-18bc9691a7ee" };

/** Reads of the list; behind its last place stands nobody. */
export const rosterReads = {
  "roster.list": byFilters({
    at: "query.filters",
    input: (filters) => ({ query: { ...order, filters }, after: behindAll }),
    nothing: ["after.id"],
    strangersHear: [],
  }),
  "roster.outline": byFilters({
    at: "filters",
    input: (filters) => ({ ...order, filters }),
    strangersHear: {
      ...{ today: testToday, total: 0, ends: [] },
      leftOut: { held: 0, archived: 0, paused: 0, login: 0, archivedWithout: 0 },
    },
  }),
};

/** Lists that are kept: ids in their filters are looked up when somebody reads them, in the reader's scope. */
export const rosterViews: IdRows = {
  "views.create": [
    {
      input: ({ club }) => ({
        ...ownView(uuidv7()),
        filters: { team: [club.teamA], type: ["runner"] },
      }),
      fields: { id: "new view", "filters.team[]": "nothing", "filters.type[]": "nothing" },
    },
    {
      input: ({ club }) => ({
        ...{ id: uuidv7(), kind: "queue", name: "Mine", isShared: false },
        filters: { team: [club.teamA], type: ["runner"], owner: [club.coach.userId] },
      }),
      fields: {
        ...{ id: "new view", "filters.team[]": "nothing", "filters.type[]": "nothing" },
        "filters.owner[]": "nothing",
      },
    },
  ],
  "views.delete": [
    {
      input: async (world) => {
        const viewId = uuidv7();
        await world.as(world.club.coach).views.create(ownView(viewId));
        return { viewId };
      },
      fields: { viewId: "view" },
    },
  ],
};

/** A team of the coach alone. */
export const newTeam = ({ within, club }: World) =>
  within(club, (db) => createTeam(db, `Team ${uuidv7()}`, [club.coach]));
const newcomer = async (world: World) => ({ athleteIds: await newRunners(world, 1) });
const byFound = { at: "athletes.match.filters", nothing: ["athletes.except[]"] };
/** Everybody of a team is on it, so that it reaches nobody. */
const toTeamA = (world: World) => ({ kind: "team", teamId: world.club.teamA, isLeaving: false });

/** Changes and exports of chosen athletes. */
export const rosterChanges: IdRows = {
  "roster.previewExport": [
    {
      input: ({ club }) => ({ athletes: { athleteIds: [club.runner.id] } }),
      fields: { "athletes.athleteIds[]": "athlete" },
    },
    ...byFilters({
      ...byFound,
      input: (filters) => ({ athletes: foundBy(filters) }),
      strangersHear: { athletes: 0 },
    }),
  ],
  "roster.export": [
    {
      input: async (world) => ({ id: uuidv7(), athletes: await newcomer(world) }),
      fields: { id: "new export", "athletes.athleteIds[]": "athlete" },
    },
    ...byFilters({
      ...byFound,
      // Nobody is archived and on hold.
      ownAnswer: 400,
      input: (filters) => ({
        ...{ id: uuidv7(), athletes: foundBy({ ...filters, status: ["archived"], hold: true }) },
      }),
    }),
  ],
  "roster.exportedFile": [
    {
      input: async (world) => ({ exportId: await newExport(world, world.club.coach) }),
      fields: { exportId: "export" },
    },
  ],
  "roster.previewChange": [
    {
      input: async (world) => ({ athletes: await newcomer(world), change: toTeamA(world) }),
      fields: { "athletes.athleteIds[]": "athlete", "change.teamId": "team" },
    },
    ...byFilters({
      ...byFound,
      input: (filters) => ({
        athletes: foundBy(filters),
        change: { kind: "status", to: { status: "archived" } },
      }),
      strangersHear: { total: 0, reached: 0, caveats: [], leftOut: [] },
    }),
  ],
  "roster.change": [
    {
      input: async (world) => ({
        ...{ id: uuidv7(), athletes: await newcomer(world) },
        change: { kind: "team", teamId: await newTeam(world), isLeaving: false },
      }),
      fields: {
        ...{ id: "new change", "athletes.athleteIds[]": "athlete", "change.teamId": "team" },
      },
    },
    ...byFilters({
      ...byFound,
      input: (filters) => ({
        ...{ id: uuidv7(), athletes: foundBy(filters) },
        change: { kind: "status", to: { status: "active" } },
      }),
      ownAnswer: 400,
    }),
  ],
  "roster.undoChange": [
    { input: (_world, { own }) => ({ changeId: own.change }), fields: { changeId: "change" } },
  ],
};

/** A file of the coach's that is not imported yet, with what was decided about it. */
async function ownDraft(world: World) {
  const { text: _, ...decided } = emptyTests;
  return { ...decided, importId: await newDraft(world, world.club, world.club.coach) };
}

const ofDraft = { fields: { importId: "draft" } } as const;

/** Kept files of imports. */
export const rosterDrafts: IdRows = {
  "roster.draft": [
    {
      input: async (world) => ({
        kind: "tests",
        refusedImportId: await newRefused(world, world.club, world.club.coach),
      }),
      fields: { refusedImportId: "refused" },
    },
  ],
  "roster.previewTests": [
    { input: async (world) => ({ ...(await ownDraft(world)), from: 0 }), ...ofDraft },
  ],
  "roster.decideDraft": [
    { input: async (world) => ({ ...(await ownDraft(world)), kind: "tests" }), ...ofDraft },
  ],
  "roster.forgetDraft": [
    { input: async (world) => ({ importId: (await ownDraft(world)).importId }), ...ofDraft },
  ],
};
