import { athleteTypes } from "@talus/domain/athletes/athlete";
import type { QueueFilters } from "@talus/domain/queue/queue-filters";
import { buckets, type Signal, signals } from "@talus/domain/queue/signals";
import { isId, isOneOf, knownIn } from "../../../ui/filters/address-lists";

type Params = { get(name: string): string | null };

/** What the address narrows the queue to; what it does not know is as if it were not there. */
export function readFilters(params: Params): QueueFilters {
  const owner = knownIn(params, "owner", (text) => isId(text) || isOneOf(["me", "nobody"], text));
  const team = knownIn(params, "team", isId);
  const type = knownIn(params, "type", (text) => isId(text) || isOneOf(athleteTypes, text));
  const signal = knownIn(params, "signal", (text) => isOneOf(signals, text)) as Signal[];
  const bucket = buckets.find((one) => one === params.get("bucket"));
  return {
    ...(owner.length > 0 && { owner }),
    ...(team.length > 0 && { team }),
    ...(type.length > 0 && { type }),
    ...(signal.length > 0 && { signal }),
    ...(bucket && { bucket }),
  };
}

/** The address of the queue as it is narrowed. */
export function addressOf(filters: QueueFilters): string {
  const params = new URLSearchParams();
  for (const [field, values] of Object.entries(filters)) params.set(field, String(values));
  const query = params.toString().replaceAll("%2C", ",");
  return query === "" ? "/queue" : `/queue?${query}`;
}
