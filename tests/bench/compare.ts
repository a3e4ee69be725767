/** Does a piece of work once and gives how much of it was done per second. */
export type Contender = () => Promise<number>;

/** What a comparison found; `ratio` is the candidate's median over the reference's. */
export type Comparison = { candidate: number; reference: number; ratio: number };

/**
 * Runs two contenders alternately, at least five rounds after a warm-up, and compares medians: the
 * machine's mood touches both alike.
 */
export async function compare(
  candidate: Contender,
  reference: Contender,
  rounds = 5,
): Promise<Comparison> {
  for (let warmUp = 0; warmUp < 2; warmUp++) {
    await candidate();
    await reference();
  }
  const figures = { candidate: [] as number[], reference: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    figures.candidate.push(await candidate());
    figures.reference.push(await reference());
  }
  const found = { candidate: median(figures.candidate), reference: median(figures.reference) };
  return { ...found, ratio: found.candidate / found.reference };
}

/** The middle value, of an even number of them the upper of two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
