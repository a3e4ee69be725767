import { type Browser, chromium, type Page } from "@playwright/test";
import { hashPassword } from "@talus/api/auth/password";
import { makeOrganisation } from "@talus/demo/organisation/make-organisation";
import type { LocalDate } from "@talus/domain/calendar";
import { build } from "../../packages/embedded/bin/build.mjs";
import { findChromium } from "../support/debian.mjs";
import { cloneTemplate, dropClones, openTemplate } from "../support/template";
import { startWeb } from "../support/web-server";
import { startWorkerProcess } from "../support/worker";

/** Athletes of the organisation; `BENCH_ATHLETES` another number. */
export const athletes = Number(process.env.BENCH_ATHLETES ?? 10_000);
const password = "a password for benches only";

/** An owner's page, signed in, of the product with its worker. */
type Desk = { page: Page; url: string; browser: Browser };

/** Runs work at the desk of the owner of an organisation of the generator, one year old. */
export async function withOwnerAtDesk<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
  await build();
  const { stop, ...template } = await openTemplate();
  const name = `test_${process.pid}_bench`;
  const { databaseUrl } = await cloneTemplate(template, name);
  let email = "";
  await makeOrganisation({
    ...{ athletes, years: 1, seed: 1, databaseUrl },
    today: new Date().toISOString().slice(0, 10) as LocalDate,
    coachPasswordHash: await hashPassword(password),
    onBegin: (signIns) => {
      email = signIns.ownerEmail;
    },
  });
  const [web, worker] = await Promise.all([
    startWeb({ databaseUrl }),
    startWorkerProcess(databaseUrl),
  ]);
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    // What compiles these files gives functions their names by a helper, which a page does not know.
    await page.addInitScript("globalThis.__name = (named) => named");
    await signIn(page, { url: web.url, email });
    return await work({ page, url: web.url, browser });
  } finally {
    await browser.close();
    await Promise.all([web.stop(), worker.stop()]);
    await dropClones(template, name);
    await stop();
  }
}

async function signIn(page: Page, { url, email }: { url: string; email: string }): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((to) => !to.pathname.includes("sign-in"));
}
