import { expect, type Locator, type Page } from "@playwright/test";
import { axeFindings } from "../e2e/axe-findings";
import { ready } from "../e2e/ready";
import { athletes, withOwnerAtDesk } from "./owner-at-desk";

/** Nothing that is pressed takes longer to be answered, in ms. */
const mostMs = 1000;
/** Athletes of a file. */
const imported = 10_000;

/**
 * A Monday by the keyboard alone in an organisation of thousands: queue, roster, one routine for everybody,
 * an import and the trends. Each step is measured from its last key until what it leads to is there; what a
 * job takes to its end is told beside them. On each page axe looks in both themes.
 */
export function keyboardWalk(): Promise<{ figure: string; isMet: boolean }> {
  return withOwnerAtDesk(async ({ page, url }) => {
    page.setDefaultTimeout(120_000);
    const { step, job, answer } = walkOn(page);
    const go = (typed: string, there: Locator) =>
      step(`⌘K ${typed}`, there, async () => {
        await page.keyboard.press("Control+k");
        await page.keyboard.type(typed);
        await page.getByRole("dialog").getByRole("option", { selected: true }).waitFor();
        await page.keyboard.press("Enter");
      });
    const enterOn = async (control: Locator) => {
      await tabTo(page, control);
      await page.keyboard.press("Enter");
    };
    const clean = async (where: string) => {
      await ready(page);
      expect(await axeFindings(page), where).toEqual([]);
    };
    const button = (name: string | RegExp) => page.getByRole("button", { name });
    await page.goto(`${url}/settings`);

    const detail = page.getByRole("region", { name: "Detail" });
    await go(
      "queue",
      page
        .getByRole("region", { name: /^To review/ })
        .getByRole("listitem")
        .first(),
    );
    await step("J opens the first row", detail.getByRole("heading").first(), () =>
      page.keyboard.press("j"),
    );
    await clean("the queue");

    const row = page.getByRole("table", { name: "Athletes" }).locator("tbody tr");
    await go("athletes", row.first());
    await clean("the roster");
    const all = page.getByLabel(/^Select all/);
    await step("Space chooses all", page.getByText(/ selected$/), async () => {
      await tabTo(page, all);
      await page.keyboard.press("Space");
    });
    const assign = button(/^Assign to [\d,]+ athletes$/);
    await enterOn(button("Assign"));
    await step(
      "a dry run of an assignment to all",
      assign.and(page.locator(":enabled")),
      async () => {
        await tabTo(page, page.getByLabel("Routine"));
        await page.keyboard.press("ArrowDown");
      },
    );
    const progress = page.getByRole("region", { name: "Progress" });
    await step("the assignment begins", progress, () => enterOn(assign));
    await job("the assignment", progress.getByText(/is assigned\.$/));
    await enterOn(progress.getByRole("button", { name: "Done" }));

    const rows = page.getByLabel("Rows", { exact: true });
    await go("import", rows);
    await clean("the import");
    await tabTo(page, rows);
    await page.keyboard.insertText(file());
    const write = button(/^Import [\d,]+ athletes$/);
    await step("a dry run of an import", write, () => enterOn(button("Check the rows")));
    await clean("the check of an import");
    await enterOn(write);
    await job("the import", page.getByText(/^Imported: [\d,]+ new/));

    await go("trends", page.locator("svg.recharts-surface"));
    await clean("the trends");
    const { name, ms } = answer();
    return {
      figure: `${athletes} athletes; the slowest step is “${name}”, ${ms.toFixed(0)} ms`,
      isMet: ms <= mostMs,
    };
  });
}

/** Measures steps, writes each, and keeps the slowest. */
function walkOn(page: Page) {
  const steps: { name: string; ms: number }[] = [];
  const until = async (there: Locator) => {
    const begin = performance.now();
    await there.first().waitFor();
    return performance.now() - begin;
  };
  const tell = (ms: number, what: string) =>
    process.stdout.write(
      `${ms.toFixed(0).padStart(8)} ms  ${what}, ${new URL(page.url()).pathname}\n`,
    );
  return {
    async step(name: string, there: Locator, press: () => Promise<void>) {
      await press();
      const ms = await until(there);
      steps.push({ name, ms });
      tell(ms, name);
    },
    async job(name: string, there: Locator) {
      tell(await until(there), `${name} to its end`);
    },
    answer: () => steps.reduce((slowest, one) => (one.ms > slowest.ms ? one : slowest)),
  };
}

/** Presses Tab until a control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let pressed = 0; pressed < 300; pressed++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${control}`);
}

/** New athletes, as a spreadsheet gives them. */
function file(): string {
  const line = (_: unknown, row: number) => `Given${row},Family${row},runner`;
  return ["given_name,family_name,athlete_type", ...Array.from({ length: imported }, line)].join(
    "\n",
  );
}
