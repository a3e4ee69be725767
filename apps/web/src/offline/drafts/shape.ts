import type { LocalDate } from "@talus/domain/calendar";

/**
 * Whether a value that the browser kept still has the shape that a page works on. A page's draft is no
 * input: what may be stored is judged by its schema once it is sent, and no page needs those to open.
 */
export type Shape<T> = (value: unknown) => value is T;

/** A text of at most `longest` characters. */
export function text(longest = Number.POSITIVE_INFINITY): Shape<string> {
  return (value): value is string => typeof value === "string" && value.length <= longest;
}

/** A number that is one. */
export const number: Shape<number> = (value): value is number =>
  typeof value === "number" && Number.isFinite(value);

/** Yes or no. */
export const flag: Shape<boolean> = (value): value is boolean => typeof value === "boolean";

/** An id as it is made in the browser. */
export const id: Shape<string> = (value): value is string =>
  typeof value === "string" && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);

/** A day as `2026-11-20`. */
export const day: Shape<LocalDate> = (value): value is LocalDate =>
  typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);

/** One of these and nothing else. */
export function oneOf<const T>(values: readonly T[]): Shape<T> {
  return (value): value is T => (values as readonly unknown[]).includes(value);
}

/** Null, or what else it is. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || shape(value);
}

/** Absent, or what else it is. */
export function maybe<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value): value is T | undefined => value === undefined || shape(value);
}

/** Either of two. */
export function either<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
  return (value): value is A | B => first(value) || second(value);
}

/** A list of at most `most`. */
export function listOf<T>(shape: Shape<T>, most = Number.POSITIVE_INFINITY): Shape<T[]> {
  return (value): value is T[] =>
    Array.isArray(value) && value.length <= most && value.every((one) => shape(one));
}

/** An object with these fields, and what each of them is. */
export function fields<T extends object>(shapes: { [K in keyof Required<T>]: Shape<T[K]> }) {
  const named = Object.entries<Shape<unknown>>(shapes);
  return (value: unknown): value is T =>
    isObject(value) && named.every(([name, shape]) => shape(value[name]));
}

/** An object with any of these keys, each with the same sort of value. */
export function record<K extends string, V>(key: Shape<K>, shape: Shape<V>) {
  type Named = string extends K ? Record<string, V> : Partial<Record<K, V>>;
  return (value: unknown): value is Named =>
    isObject(value) && Object.entries(value).every(([name, one]) => key(name) && shape(one));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
