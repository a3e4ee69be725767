/** How much a page may load at first, over the empty page. */
const usualLimit = 1.65;

/** Where there is less to spare: what a stranger opens first, and what athletes open every day. */
export const tighterLimits: Readonly<Record<string, number>> = {
  "/": 1.1,
  "/sign-in": 1.4,
  "/sign-up": 1.4,
  "/reset": 1.4,
  "/reset/[token]": 1.4,
  "/confirm/[token]": 1.4,
  "/invite/[token]": 1.4,
  "/today": 1.4,
  "/log/[id]": 1.4,
  "/pain": 1.4,
};

/** How much a page of the build may load at first, over the empty page. */
export function firstLoadLimit(page: string): number {
  return tighterLimits[page] ?? usualLimit;
}
