import { chromium, type Page } from "@playwright/test";
import { findChromium } from "../support/debian.mjs";
import { sessionCookie } from "../support/session";

/** Runs work on a page of a desk's browser in which whoever has the token is signed in. */
export async function inBrowser<T>(
  { url, token }: { url: string; token: string },
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name: sessionCookie, value: token, url }]);
    const page = await context.newPage();
    // What compiles these files gives functions their names by a helper, which a page does not know.
    await page.addInitScript("globalThis.__name = (named) => named");
    return await work(page);
  } finally {
    await browser.close();
  }
}

/** Waits until the page has had nothing to do three times over. */
export async function untilIdle(page: Page): Promise<void> {
  for (let times = 0; times < 3; times++)
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  args: { name?: string };
};

/** The longest task of the page's main thread while something is done, in ms, by the browser's own trace. */
export async function longestTaskMs(page: Page, work: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error("A page without a browser cannot be traced");
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline"] });
  await work();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as {
    traceEvents: TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(threadOf),
  );
  const tasks = traceEvents.filter((one) => one.name === "RunTask" && main.has(threadOf(one)));
  if (tasks.length === 0) throw new Error("The trace tells of no task");
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000;
}
