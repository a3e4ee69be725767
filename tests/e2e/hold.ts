import type { Page } from "@playwright/test";

/** Holds what a page fetches from addresses of this kind from now on, until it is released. */
export async function hold(page: Page, kind: RegExp): Promise<{ release: () => void }> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(kind, (route) => held.then(() => route.continue()));
  return { release };
}
