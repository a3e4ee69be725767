import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { browserOrigin } from "../support/browser-places";

/** What a person does over HTTP beside their pages: reads and writes, by the procedure's path. */
export type Asking = {
  ask: <T>(path: string, input?: unknown) => Promise<T>;
  call: <T>(path: string, input: unknown) => Promise<T>;
};

/** The procedures as whoever is signed in to a request context. */
export function askingOver(request: APIRequestContext, origin: string): Asking {
  return {
    async ask(path, input) {
      const query =
        input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify({ json: input }))}`;
      const answer = await request.get(`${origin}/api/trpc/${path}${query}`);
      expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
      return (await answer.json()).result.data.json;
    },
    async call(path, input) {
      const answer = await request.post(`${origin}/api/trpc/${path}`, {
        data: { json: input },
        headers: { "content-type": "application/json", origin },
      });
      expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
      return (await answer.json()).result.data.json;
    },
  };
}

const asPage = (page: Page) => askingOver(page.request, browserOrigin);

/** Calls a procedure that writes as the person of a page: what a test arranges beside its steps. */
export function call<T>(page: Page, path: string, input: unknown): Promise<T> {
  return asPage(page).call<T>(path, input);
}

/** Asks a procedure that reads as the person of a page. */
export function ask<T>(page: Page, path: string, input?: unknown): Promise<T> {
  return asPage(page).ask<T>(path, input);
}
