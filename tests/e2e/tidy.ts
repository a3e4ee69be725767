import { test as base } from "@playwright/test";

/**
 * A test that closes what it opened: pages left open go on asking the server, beside every later test. What
 * was open before it is shared, and stays.
 */
export const test = base.extend<{ closing: undefined }>({
  closing: [
    async ({ browser }, use) => {
      const shared = new Set(browser.contexts());
      await use(undefined);
      const own = browser.contexts().filter((context) => !shared.has(context));
      await Promise.all(own.map((context) => context.close()));
    },
    { auto: true },
  ],
});
