/** Work on a large file that may pause between two of its steps, and what it comes to. */
export type Steps<T> = Generator<void, T>;

/** What steps come to, without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
