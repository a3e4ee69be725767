import { zonesByRegion } from "./time-zones.data";

const named = new Map(
  Object.entries(zonesByRegion).flatMap(([region, places]) =>
    places.split(" ").map((place) => {
      const name = region === "" ? place : `${region}/${place}`;
      return [name.toLowerCase(), name] as const;
    }),
  ),
);

/** Every time zone that is accepted anywhere. */
export const timeZoneNames: readonly string[] = [...named.values()];

/** The zone of this name in its own spelling, or null: not one that both JavaScript and PostgreSQL know. */
export function timeZoneNamed(text: string): string | null {
  return named.get(text.trim().toLowerCase()) ?? null;
}
