import { buckets } from "@talus/domain/queue/signals";
import type { IdRows, Sample } from "./row";
import { byFilters } from "./rows-roster";

const noRows = Object.fromEntries(buckets.map((bucket) => [bucket, []]));
const noCounts = Object.fromEntries(buckets.map((bucket) => [bucket, 0]));
const behindAll = "9/2199-12-31/ffffffff-ffff-ffff-ffff-ffffffffffff";

type Reading = {
  input: (filters: object) => Record<string, unknown>;
  strangersHear: unknown;
};

/** A read of the queue by each of its filters: ids of strangers find nobody. */
function byEach(reading: Reading): Sample[] {
  const { input, strangersHear } = reading;
  const byOwner: Sample = {
    input: ({ club }) => input({ owner: [club.coach.userId] }),
    fields: { "filters.owner[]": "user" },
    strangersHear,
  };
  return [...byFilters({ at: "filters", ...reading }), byOwner];
}

/** The queue by its filters, behind whose last place stands nobody, and what is agreed on about its rows. */
export const queueRows: IdRows = {
  "queue.counts": byEach({
    input: (filters) => ({ filters }),
    strangersHear: noCounts,
  }),
  "queue.list": byEach({
    input: (filters) => ({ filters }),
    strangersHear: { ...noRows, counts: noCounts },
  }),
  "queue.page": byEach({
    input: (filters) => ({ filters, bucket: "neverTested", after: behindAll }),
    strangersHear: [],
  }),
  "queue.ids": byEach({
    input: (filters) => ({ filters, signal: "neverTested" }),
    strangersHear: [],
  }),
  "queue.mark": [
    {
      input: ({ club }) => ({
        rows: [
          {
            ...{ athleteId: club.runner.id, signal: "toReview", version: 0 },
            ownerId: club.coach.userId,
          },
        ],
      }),
      fields: { "rows[].athleteId": "athlete", "rows[].ownerId": "user" },
    },
  ],
};
