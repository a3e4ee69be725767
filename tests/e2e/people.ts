import { type Browser, expect, type Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { browserOrigin } from "../support/browser-places";
import { sessionCookie } from "../support/session";
import { call } from "./calls";
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

/** Founds an organisation without the form; the page is signed in and stands nowhere yet. */
export async function foundClub(page: Page, organisationName: string): Promise<void> {
  const email = `${uuidv7()}@example.org`;
  const name = "Anneke Kuiper";
  await call(page, "accounts.signUp", { organisationName, timeZone: "UTC", name, email, password });
  await openSession(page, email);
}

/** Joins by an invitation's link without the form; the page is signed in and stands nowhere yet. */
export async function joinClub(page: Page, url: string, name: string): Promise<void> {
  const email = `${uuidv7()}@example.org`;
  const token = new URL(url).pathname.split("/").at(-1);
  await call(page, "invitations.accept", { token, name, email, password });
  await openSession(page, email);
}

/** As the sign-in form does it, with the token that next-auth asks for. */
async function openSession(page: Page, email: string): Promise<void> {
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  await page.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, callbackUrl: "/", email, password },
    headers: { origin: browserOrigin },
    maxRedirects: 0,
  });
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name)).toContain(sessionCookie);
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
