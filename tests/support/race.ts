/**
 * How often each pair is raced: an open gap is met within a few runs of the suite, and one of a millisecond
 * within one of `npm run faults`.
 */
export const raceCount = process.env.RACES === "many" ? 50 : 10;

/** What became of one act: done, or refused with a code that a person can act on. */
export type Outcome =
  | "ok"
  | "CONFLICT"
  | "BAD_REQUEST"
  | "NOT_FOUND"
  | "FORBIDDEN"
  | "UNAUTHORIZED";

const refusals = ["CONFLICT", "BAD_REQUEST", "NOT_FOUND", "FORBIDDEN", "UNAUTHORIZED"];

/** Something that a person does. */
export type Act = () => Promise<unknown>;

/** Lets acts run at once and tells what became of each; a refusal is fine (the
 * other may have ended this one's session), a failure is not. */
export async function race(...acts: Act[]): Promise<Outcome[]> {
  const settled = await Promise.allSettled(acts.map((act) => act()));
  return settled.map((result) => {
    if (result.status === "fulfilled") return "ok";
    const code = (result.reason as { code?: string }).code ?? "";
    if (!refusals.includes(code)) throw result.reason;
    return code as Outcome;
  });
}

/** As many pairs run at once as a test's connections carry. */
const together = 4;

type Pair = readonly [Act, Act];

/** Makes a pair for each round, then races them, a few at once; who starts first changes every time. */
export async function raceEach(
  pair: (round: number) => Promise<Pair> | Pair,
): Promise<Outcome[][]> {
  const rounds = Array.from({ length: raceCount }, (_, round) => round);
  const outcomes: Outcome[][] = [];
  for (let first = 0; first < raceCount; first += together) {
    const group = rounds.slice(first, first + together);
    const pairs = await Promise.all(group.map(pair));
    const answers = pairs.map(async ([one, other], index) =>
      index % 2 === 0 ? race(one, other) : (await race(other, one)).reverse(),
    );
    outcomes.push(...(await Promise.all(answers)));
  }
  return outcomes;
}
