import type { Page } from "@playwright/test";
import { withOwnerAtDesk } from "./owner-at-desk";

/** Reviews that are decided on. */
const reviews = 300;

/** What the page notes: key → next review painted in ms, and the browser's own event timing. */
type Noted = { painted: number[]; events: { id: number; ms: number }[]; longTasks: number[] };

/**
 * P14: 300 reviews by the keyboard alone among 10,000 athletes. Key → next review painted is from
 * the key's own time stamp to the frame after the one that names the next athlete; INP is the browser's,
 * from its event timing. Beside it the same key on a page that only counts.
 */
export function reviewKeys(): Promise<{ figure: string; isMet: boolean }> {
  return withOwnerAtDesk(async ({ page, url }) => {
    const own = await pressed(page, `${url}/queue`, reviews);
    const empty = await pressed(await page.context().newPage(), counting, 60);
    const [p95, reference] = [own, empty].map(({ painted }) => at(painted, 0.95)) as [
      number,
      number,
    ];
    const inp = inpOf(own);
    process.stdout.write(
      `${own.painted.length} reviews; key → painted: median ${at(own.painted, 0.5).toFixed(0)}, p95 ${p95.toFixed(0)}, worst ${Math.max(...own.painted).toFixed(0)} ms; INP ${inp} ms (a page that counts: ${inpOf(empty)}); long tasks ${own.longTasks.length}, worst ${Math.max(0, ...own.longTasks).toFixed(0)} ms\n`,
    );
    return {
      figure: `p95 ${p95.toFixed(0)} ms against ${reference.toFixed(0)} ms = ${(p95 / reference).toFixed(2)} ×, INP ${inp} ms`,
      isMet: p95 <= 100 && inp <= 50,
    };
  });
}

/** A page where each key counts one up, as its heading says. */
const counting = `data:text/html,<section aria-label="Detail"><h2>0</h2><button>Accept</button></section>
<script>addEventListener("keydown", () => { const h = document.querySelector("h2"); h.textContent = +h.textContent + 1 })</script>`;

/** Presses A again and again, each once the next review is painted. */
async function pressed(page: Page, address: string, times: number): Promise<Noted> {
  // What compiles this file gives functions their names by a helper, which a page does not know.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(note);
  await page.goto(address);
  const waiting = page.getByRole("region", { name: /^To review/ }).getByRole("listitem");
  if (address !== counting) await waiting.first().getByRole("button").first().press("Enter");
  const detail = page.getByRole("region", { name: "Detail" });
  await detail.getByRole("button", { name: /^Accept/ }).waitFor();
  for (let done = 0; done < times; done++) {
    await page.keyboard.press("a");
    await page.waitForFunction((count) => window.noted.painted.length > count, done);
  }
  return page.evaluate(() => window.noted);
}

declare global {
  interface Window {
    noted: Noted;
  }
}

/** Runs in the page before its own scripts. */
function note(): void {
  const noted: Noted = { painted: [], events: [], longTasks: [] };
  window.noted = noted;
  // Of two athletes of one name the detail tells apart: each row has a section of its own.
  const shown = () => {
    const detail = document.querySelector("section[aria-label=Detail]");
    if (!detail?.querySelector("button") || detail.querySelector(".animate-pulse")) return null;
    return { detail, name: detail.querySelector("h2")?.textContent };
  };
  let before = shown();
  const wait = (since: number) => {
    const now = shown();
    const isOther = now?.detail !== before?.detail || now?.name !== before?.name;
    if (now === null || !isOther) return requestAnimationFrame(() => wait(since));
    // A message sent within a frame arrives once that frame is painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => noted.painted.push(performance.now() - since);
    port2.postMessage(null);
  };
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      before = shown();
      requestAnimationFrame(() => wait(timeStamp));
    },
    true,
  );
  const observe = (type: string, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
      ...{ type, buffered: true },
      ...(type === "event" && { durationThreshold: 16 }),
    });
  observe("event", (entry) => {
    const { interactionId: id, duration: ms } = entry as PerformanceEventTiming;
    if (id > 0) noted.events.push({ id, ms });
  });
  observe("longtask", ({ duration }) => noted.longTasks.push(duration));
}

/** The slowest interaction, one of every fifty left out; 16 ms where the browser tells of none. */
function inpOf({ events, painted }: Noted): number {
  const longest = new Map<number, number>();
  for (const { id, ms } of events) longest.set(id, Math.max(ms, longest.get(id) ?? 0));
  const slowest = [...longest.values()].sort((a, b) => b - a);
  return slowest[Math.floor(painted.length / 50)] ?? 16;
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
