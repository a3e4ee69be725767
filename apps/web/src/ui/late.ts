/** Something that is fetched apart from a page's first load, once for everybody who asks. */
export type Late<T> = {
  /** Fetches it; what failed is tried anew at the next asking. */
  get: () => Promise<T>;
  /** What has been fetched; null: nothing yet. */
  now: () => T | null;
  /** Fetches it ahead: somebody is about to open it. */
  prepare: () => void;
};

/** What `fetch` gives, fetched when it is first asked for. */
export function late<T>(fetch: () => Promise<T>): Late<T> {
  let here: T | null = null;
  let coming: Promise<T> | null = null;
  const get = () => {
    coming ??= fetch().then(
      (it) => {
        here = it;
        return it;
      },
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };
  return { get, now: () => here, prepare: () => void get().catch(() => undefined) };
}

/** A page that is never idle is not waited for longer. */
const longestWaitMs = 2000;

/** Runs once the page has nothing else to do; gives the way to call it off. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(run, longestWaitMs);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(run, { timeout: longestWaitMs });
  return () => cancelIdleCallback(asked);
}
