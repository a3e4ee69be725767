import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** The two themes. */
export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** What axe finds on the page as it stands, in each theme; each finding names its rule and place. */
export async function axeFindings(page: Page, within = themes as readonly Theme[]) {
  const found: string[] = [];
  for (const colorScheme of within) {
    // First, so that no colour fades over to the theme's.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await painted(page);
    // No page has frames: what axe needs for them takes half of its time.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const { violations } = await axe.options({ resultTypes: ["violations"] }).analyze();
    for (const { id, nodes } of violations) {
      found.push(`${colorScheme} ${id}: ${nodes.map((node) => node.target).join(" ")}`);
    }
  }
  return found;
}

/** The theme's colours are on every element only once a frame has been painted with them, and none fades. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const ends = (one: Animation) => one.effect?.getComputedTiming().endTime !== Infinity;
    const fading = document.getAnimations().filter(ends);
    await Promise.allSettled(fading.map((one) => one.finished));
  });
}

/** Fails where axe finds anything; `where` names the place in the message. */
export async function expectNoFindings(page: Page, where = "the page"): Promise<void> {
  expect(await axeFindings(page), where).toEqual([]);
}
