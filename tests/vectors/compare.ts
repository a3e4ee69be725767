/** Numbers agree within this, unless a case brings its own tolerance. */
const defaultTolerance = 0.01;

/**
 * The paths at which `actual` differs from `expected`. Only what is expected is compared: objects by
 * their expected fields, arrays of codes as sets, other arrays item by item, numbers by tolerance.
 */
export function differences(
  expected: unknown,
  actual: unknown,
  { path = "", tolerance = defaultTolerance } = {},
): string[] {
  if (isCodes(expected) && isCodes(actual)) {
    return sameSet(expected, actual) ? [] : [difference(path, expected, actual)];
  }
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((item, index) =>
      differences(item, actual[index], { path: `${path}[${index}]`, tolerance }),
    );
  }
  if (isRecord(expected) && isRecord(actual)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, actual[key], { path: path ? `${path}.${key}` : key, tolerance }),
    );
  }
  if (typeof expected === "number" && typeof actual === "number") {
    const near = Math.abs(expected - actual) <= tolerance + 1e-9;
    return near ? [] : [difference(path, expected, actual)];
  }
  return Object.is(expected, actual) ? [] : [difference(path, expected, actual)];
}

function difference(path: string, expected: unknown, actual: unknown): string {
  return `${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
}

function isCodes(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function sameSet(a: string[], b: string[]): boolean {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && [...left].every((item) => right.has(item));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
