import type { Page } from "@playwright/test";
import { openSession } from "../support/session";
import { inBrowser, longestTaskMs, untilIdle } from "./in-browser";
import { onServedClub } from "./served-club";

/** What is done with the list, each in a trace of its own. */
type Step = { what: string; run: (page: Page) => Promise<void> };

/** What a page notes of its frames: how long each took in ms, the most nodes, frames that showed no rows. */
type Frames = { ms: number[]; nodes: number; blank: number };

/** A long flick: so many px a frame, for so many frames. */
const flick = { px: 100, frames: 300 };

const steps: Step[] = [
  {
    what: "scroll",
    async run(page) {
      await page.mouse.move(720, 450);
      for (let frame = 0; frame < flick.frames; frame++) {
        await page.mouse.wheel(0, flick.px);
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
    },
  },
  {
    what: "jump to the end and back",
    async run(page) {
      await page.keyboard.press("End");
      await rowNamed(page, 10_000);
      await page.keyboard.press("Home");
      await rowNamed(page, 2);
    },
  },
  {
    what: "filter",
    async run(page) {
      for (const view of [/^Test due/, /^Everyone/]) {
        const list = page.getByRole("table", { name: "Athletes" });
        const before = await list.getAttribute("aria-rowcount");
        await page.getByRole("link", { name: view }).click();
        await page.locator(`table:not([aria-rowcount="${before}"])[aria-rowcount]`).waitFor();
        await rowNamed(page, 2);
      }
    },
  },
  {
    what: "sort",
    async run(page) {
      for (const by of ["Adherence 4 wk", "Next test", "Name"]) {
        await page.getByRole("button", { name: by, exact: true }).click();
        await page.locator("th[aria-sort$=cending]", { hasText: by }).waitFor();
        await rowNamed(page, 2);
      }
    },
  },
];

/** P6: the list of 10,000 in a browser: its frames, nodes and longest task while it opens, scrolls, is filtered and sorted. */
export function rosterFrames(): Promise<{ figure: string; isMet: boolean }> {
  return onServedClub({ athletes: 10_000, years: 1 }, async ({ world, url }) => {
    const token = await openSession(world, world.club.coach);
    return inBrowser({ url, token }, async (page) => {
      await page.addInitScript(noteFrames);
      const tasks: number[] = [];
      const tell = async (what: string, run: () => Promise<void>) => {
        const longest = await longestTaskMs(page, async () => {
          await run();
          await untilIdle(page);
        });
        tasks.push(longest);
        const { ms, nodes, blank } = await page.evaluate(() => window.takeFrames());
        const slow = ms.filter((one) => one > 1.5 * frameMs).length;
        process.stdout.write(
          `${what}: longest task ${longest.toFixed(0)} ms; ${ms.length} frames, ${slow} late, longest ${Math.max(0, ...ms).toFixed(0)} ms; ${nodes} nodes; ${blank} blank\n`,
        );
        return { ms, nodes, blank };
      };
      await page.goto(`${url}/teams`);
      const all = [
        await tell("open", async () => {
          await page.goto(`${url}/athletes`);
          await rowNamed(page, 2);
        }),
      ];
      for (const { what, run } of steps) all.push(await tell(what, () => run(page)));
      const scrolled = all[1]?.ms ?? [];
      const fps = (1000 * scrolled.length) / scrolled.reduce((sum, one) => sum + one, 0);
      const nodes = Math.max(...all.map((one) => one.nodes));
      const blank = all.reduce((sum, one) => sum + one.blank, 0);
      const longest = Math.max(...tasks);
      return {
        figure: `${fps.toFixed(0)} fps, ${blank} blank frames, ${nodes} nodes, longest task ${longest.toFixed(0)} ms`,
        isMet: fps >= 59 && blank === 0 && nodes <= 400 && longest <= 50,
      };
    });
  });
}

const frameMs = 1000 / 60;

/** Waits until a row of the list stands there with its name. */
async function rowNamed(page: Page, row: number): Promise<void> {
  await page.locator(`tr[aria-rowindex="${row}"] a`).first().waitFor();
}

declare global {
  interface Window {
    /** What was noted since it was last asked. */
    takeFrames: () => Frames;
  }
}

/** Runs in the page before its own scripts. */
function noteFrames(): void {
  let noted: Frames = { ms: [], nodes: 0, blank: 0 };
  let last = 0;
  const look = (now: number) => {
    if (last > 0) noted.ms.push(now - last);
    last = now;
    const list = document.querySelector("tbody");
    if (list) {
      noted.nodes = Math.max(noted.nodes, list.querySelectorAll("*").length);
      // A row that is on its way has its place; nothing at all is a blank frame.
      const at = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      if (at && !at.closest("tr, [role=dialog]")) noted.blank++;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.takeFrames = () => {
    const taken = noted;
    noted = { ms: [], nodes: 0, blank: 0 };
    return taken;
  };
}
