import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { demoPeople } from "../support/demo-people";
import { type Asking, askingOver } from "./calls";
import { desk, phone, signIn } from "./people";
import { ready } from "./ready";
import { nameOf, type Reader, type Route } from "./routes";

/** Who signs in to the demonstration club. */
export type Person = "coach" | "athlete";
type Device = typeof phone | typeof desk;
type SignedInState = Exclude<BrowserContextOptions["storageState"], string | undefined>;
type Fixtures = {
  /** A page of somebody who is signed in already, in a browser context of its own. */
  openAs: (who: Person, device: Device) => Promise<Page>;
  /**
   * A page that shows a route to be looked at; a coach sits at a desk, everybody else holds a phone.
   * Tests that only look share it: the next one on the same route finds it open.
   */
  openRoute: (route: Route, device?: Device) => Promise<Page>;
};
type Shared = {
  /** A browser that stays open through a run: what was loaded once is not loaded again. */
  browserOf: (reader: Reader, device: Device) => Promise<BrowserContext>;
};

const emails: Record<Person, string> = {
  coach: demoPeople.coachEmail,
  athlete: demoPeople.athleteEmail,
};

/** Everybody signs in once in a run; what the browser kept of it opens all further contexts. */
const states = new Map<Person, SignedInState>();

async function stateOf(browser: Browser, who: Person): Promise<SignedInState> {
  const known = states.get(who);
  if (known) return known;
  const context = await browser.newContext();
  await signIn(await context.newPage(), { email: emails[who], password: demoPeople.password });
  const state = await context.storageState();
  await context.close();
  states.set(who, state);
  return state;
}

/** The route that was looked at last in this worker, and stays open for who looks at it next. */
let shown: { key: string; page: Page } | null = null;

async function asOpened(page: Page, { viewport }: Device): Promise<Page> {
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  await page.setViewportSize(viewport);
  return page;
}

/** Playwright's test with the people of the demonstration club. */
export const test = base.extend<Fixtures, Shared>({
  browserOf: [
    async ({ browser }, use) => {
      const opened = new Map<string, BrowserContext>();
      await use(async (reader, device) => {
        const key = `${reader} ${device.viewport.width}`;
        const known = opened.get(key);
        if (known) return known;
        const storageState =
          reader === "nobody" ? {} : { storageState: await stateOf(browser, reader) };
        const context = await browser.newContext({ ...device, ...storageState });
        opened.set(key, context);
        return context;
      });
      for (const context of opened.values()) await context.close();
    },
    { scope: "worker" },
  ],
  openAs: async ({ browser }, use) => {
    const opened: Page[] = [];
    await use(async (who, device) => {
      const storageState = await stateOf(browser, who);
      const page = await (await browser.newContext({ ...device, storageState })).newPage();
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
  openRoute: async ({ browser, browserOf, playwright, baseURL }, use) => {
    // Who only looks at a page that needs no finding signs in nobody.
    const asking = (who: Person): Asking => {
      const over = async () => {
        const storageState = await stateOf(browser, who);
        return askingOver(await playwright.request.newContext({ storageState }), baseURL ?? "");
      };
      return {
        ask: async (path, input) => (await over()).ask(path, input),
        call: async (path, input) => (await over()).call(path, input),
      };
    };
    const people = { coach: asking("coach"), athlete: asking("athlete") };
    await use(async (route, device = route.reader === "coach" ? desk : phone) => {
      const { reader, find, reach } = route;
      const key = `${nameOf(route)} ${device.viewport.width}`;
      if (shown?.key === key) return asOpened(shown.page, device);
      await shown?.page.close();
      const page = await (await browserOf(reader, device)).newPage();
      shown = { key, page };
      await page.goto(find ? await find(people) : route.page);
      await ready(page);
      await reach?.(page);
      await expect(page.locator("h1:visible"), nameOf(route)).toHaveCount(1);
      return page;
    });
  },
});
