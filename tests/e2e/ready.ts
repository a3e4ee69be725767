import type { Page } from "@playwright/test";

/** Opens an address and comes back when the page shows what it has and hears what is pressed. */
export async function openReady(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await ready(page);
}

/** Comes back when nothing is loading any more and every control hears what is pressed. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const shown = (element: Element) => element.getClientRects().length > 0;
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const hears = (element: Element) =>
      Object.keys(element).some((key) => key.startsWith("__reactProps$"));
    const controls = all("button, input, select, textarea, a[href]").filter(shown);
    const loading = all(".animate-pulse, [role=status]").filter(
      (one) => shown(one) && (one.matches(".animate-pulse") || one.textContent === "Loading"),
    );
    return controls.every(hears) && loading.length === 0 && document.fonts.status === "loaded";
  });
}
