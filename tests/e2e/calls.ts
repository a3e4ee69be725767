import { expect, type Page } from "@playwright/test";

/** Calls a procedure that writes as the person of a page: what a test arranges beside its steps. */
export async function call<T>(page: Page, path: string, input: unknown): Promise<T> {
  const answer = await page.request.post(`/api/trpc/${path}`, {
    data: { json: input },
    headers: {
      "content-type": "application/json",
      origin: new URL(page.url()).origin,
    },
  });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()).result.data.json;
}

/** Asks a procedure that reads as the person of a page. */
export async function ask<T>(page: Page, path: string, input?: unknown): Promise<T> {
  const query =
    input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify({ json: input }))}`;
  const answer = await page.request.get(`/api/trpc/${path}${query}`);
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()).result.data.json;
}
