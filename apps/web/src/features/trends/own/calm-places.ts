/** Room for half a marker at both ends, in percent of the width. */
const edge = 3;
/** How far apart two dates stand at least, in percent: a third of a narrow phone, for large letters too. */
const leastGap = 34;

/** Where each day stands between the first and the last, in percent of the width. */
export function dayPlaces(days: readonly number[]): number[] {
  const [first = 0] = days;
  const span = (days.at(-1) ?? first) - first;
  return days.map((day) =>
    span === 0 ? 100 - edge : edge + ((day - first) / span) * (100 - 2 * edge),
  );
}

/** Which places get their date: the last, the first, and those between that have room. */
export function dayLabels(places: readonly number[]): number[] {
  const last = places.length - 1;
  const end = places[last];
  if (end === undefined) return [];
  const shown: number[] = [];
  for (const [i, place] of places.entries()) {
    const before = shown.at(-1);
    const isFree = before === undefined || place - (places[before] ?? 0) >= leastGap;
    if (i < last && isFree && end - place >= leastGap) shown.push(i);
  }
  return [...shown, last];
}
