import { type Browser, expect, type Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { openReady } from "./ready";

/** A phone as athletes hold it, and a desk as coaches sit at one. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
export const desk = { viewport: { width: 1440, height: 900 } };

const password = "four unrelated words here";

/** A page of somebody of their own: no cookie is shared with anybody else's. */
export async function openPage(
  browser: Browser,
  device: typeof phone | typeof desk,
): Promise<Page> {
  const context = await browser.newContext(device);
  return context.newPage();
}

/** Starts an organisation through the form; ends on the empty roster. */
export async function signUp(page: Page, organisationName: string): Promise<void> {
  await openReady(page, "/sign-up");
  await page.getByLabel("Club, team or practice").fill(organisationName);
  await page.getByLabel("Your name").fill("Anneke Kuiper");
  await page.getByLabel("E-mail").fill(`${uuidv7()}@example.org`);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page).toHaveURL(/\/athletes$/);
}

/** Signs in through the form. */
export async function signIn(page: Page, who: { email: string; password: string }): Promise<void> {
  await openReady(page, "/sign-in");
  await page.getByLabel("E-mail").fill(who.email);
  await page.getByLabel("Password").fill(who.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Joins through an invitation's link with a mail and a password of one's own. */
export async function join(page: Page, url: string): Promise<void> {
  await openReady(page, url);
  await page.getByLabel("E-mail").fill(`${uuidv7()}@example.org`);
  await page.getByLabel("Choose a password").fill(password);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page).not.toHaveURL(/invite/);
}

/** Fails where anything on the page is wider than the screen; `where` names it in the message. */
export async function expectNoSideways(page: Page, where = "the page"): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, where).toBeLessThanOrEqual(0);
}
