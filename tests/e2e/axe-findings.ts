import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import type axe from "axe-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const axeSource = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** The two themes. */
export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Every rule looks at the light page; the dark one differs from it in nothing but its colours. */
const options: Record<Theme, axe.RunOptions> = {
  light: { resultTypes: ["violations"] },
  dark: { resultTypes: ["violations"], runOnly: ["color-contrast", "link-in-text-block"] },
};

/** What axe finds on the page as it stands, in each theme; each finding names its rule and place. */
export async function axeFindings(
  page: Page,
  within = themes as readonly Theme[],
): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of within) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await painted(page);
    // Axe is half a megabyte, which a page that was looked at before has.
    if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
    const { violations } = await page.evaluate(
      (asked) => window.axe.run(document, asked),
      options[colorScheme],
    );
    for (const { id, nodes } of violations) {
      found.push(`${colorScheme} ${id}: ${nodes.map((node) => node.target).join(" ")}`);
    }
  }
  return found;
}

/**
 * The theme's colours are on every element only once a frame has been painted with them. Nothing fades on
 * the way: a few hundred fades of a new theme, short as they are, keep a browser busy for a second.
 */
async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if (document.adoptedStyleSheets.length === 0) {
      const still = new CSSStyleSheet();
      still.replaceSync("*, ::before, ::after { transition: none !important }");
      document.adoptedStyleSheets = [still];
    }
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/**
 * Fails where axe goes on finding anything; `where` names the place in the message. A browser gives a new
 * theme's colours to what inherits them some frames later than to the rest.
 */
export async function expectNoFindings(
  page: Page,
  where = "the page",
  within: readonly Theme[] = themes,
): Promise<void> {
  await expect.poll(() => axeFindings(page, within), where).toEqual([]);
}
