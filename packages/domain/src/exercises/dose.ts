/**
 * How much of an exercise. Exactly one of `reps` and `holdSec` leads; `reps` with `holdSec` means a
 * hold inside each repetition. `positions` counts knee positions (straight, then bent), `directions`
 * the ways the joint is moved.
 */
export type Dose = {
  sets: number;
  reps: number | null;
  holdSec: number | null;
  perSide: boolean;
  directions: number;
  positions: number;
  loadKg: number | null;
  /** Seconds down–pause–up, such as "3-2-1"; null where the exercise's own tempo counts. */
  tempo: string | null;
  /** Of a stretch in two knee positions, the bent one alone: for the soleus (domain.md 4.5). */
  bentOnly?: true | undefined;
};

const plain: Dose = {
  sets: 1,
  reps: null,
  holdSec: null,
  perSide: true,
  directions: 1,
  positions: 1,
  loadKg: null,
  tempo: null,
};

/** A dose led by repetitions, on each side unless told otherwise. */
export function repsDose(sets: number, reps: number, rest: Partial<Dose> = {}): Dose {
  return { ...plain, sets, reps, ...rest };
}

/** A dose led by time, in seconds, on each side unless told otherwise. */
export function holdDose(sets: number, holdSec: number, rest: Partial<Dose> = {}): Dose {
  return { ...plain, sets, holdSec, ...rest };
}

/** Where a source gives no repetitions: 2 × 10 on each side (our rule, domain.md 4.5). */
export const defaultRepsDose: Dose = repsDose(2, 10);

/** Where a source gives no time for a hold: 2 × 30 s on each side (our rule, domain.md 4.5). */
export const defaultHoldDose: Dose = holdDose(2, 30);

/** Whether two doses ask for the same work. */
export function sameDose(a: Dose, b: Dose): boolean {
  const keys = [...(Object.keys(plain) as (keyof Dose)[]), "bentOnly" as const];
  return keys.every((key) => a[key] === b[key]);
}
