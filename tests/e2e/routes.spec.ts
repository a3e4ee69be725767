import { expect, type Page } from "@playwright/test";
import { expectNoFindings, themes } from "./axe-findings";
import { brokenWords, hiddenFocus, layoutFindings, unreadable } from "./layout-findings";
import { desk, phone } from "./people";
import { nameOf, type Route, routes } from "./routes";
import { test } from "./signed-in";

// They only look, so that any worker may take any route.
test.describe.configure({ mode: "parallel" });

const widths = { phone: [390, 320], desk: [1440, 1280, 1024, 768] } as const;

/** As a reader who sets the text larger has it, once the page stands like that. */
async function setText(page: Page, percent: number): Promise<void> {
  await page.evaluate(
    (size) =>
      new Promise<void>((done) => {
        document.documentElement.style.fontSize = `${size}%`;
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
    percent,
  );
}

async function showsAllOnPhone(page: Page, { reader }: Route): Promise<void> {
  for (const width of widths.phone) {
    await page.setViewportSize({ ...phone.viewport, width });
    await setText(page, 100);
    const pressed = reader === "coach" ? "fields" : "everything";
    // Container queries follow a new size of the text a few frames later.
    await expect.poll(() => layoutFindings(page, pressed), `${width} px`).toEqual([]);
    await expect.poll(() => brokenWords(page), `words at ${width} px`).toEqual([]);
    await expect.poll(() => hiddenFocus(page), `the focus at ${width} px`).toEqual([]);
    if (reader === "coach") continue;
    await setText(page, 200);
    const large = () => layoutFindings(page, "fields");
    await expect.poll(large, `${width} px, text at 200 %`).toEqual([]);
  }
}

async function showsAllAtDesk(page: Page): Promise<void> {
  for (const width of widths.desk) {
    await page.setViewportSize({ ...desk.viewport, width });
    await expect.poll(() => unreadable(page), `${width} px`).toEqual([]);
    await expect.poll(() => brokenWords(page), `words at ${width} px`).toEqual([]);
  }
}

for (const route of routes) {
  test.describe(nameOf(route), () => {
    // They run one after the other in one worker and share the opened page.
    test.describe.configure({ mode: "default" });
    for (const theme of themes) {
      test(`axe finds nothing on ${nameOf(route)}, ${theme}`, async ({ openRoute }) => {
        await expectNoFindings(await openRoute(route), nameOf(route), [theme]);
      });
    }
    if (route.reader === "coach") {
      test(`a desk shows all of ${nameOf(route)}`, async ({ openRoute }) => {
        await showsAllAtDesk(await openRoute(route, desk));
      });
    }
    test(`a phone shows all of ${nameOf(route)}`, async ({ openRoute }) => {
      await showsAllOnPhone(await openRoute(route, phone), route);
    });
  });
}
