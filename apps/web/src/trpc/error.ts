import { lostConnection } from "../ui/form/lost-connection";

type ApiErrorData = {
  code: string;
  domain: { code: string; detail: unknown } | null;
  issues: { path: PropertyKey[]; message: string }[] | null;
};

/** The typed part of an error that a procedure answered, or null: the answer never came. */
export function apiErrorOf(error: unknown): ApiErrorData | null {
  if (typeof error !== "object" || error === null || !("data" in error) || !error.data) return null;
  return error.data as ApiErrorData;
}

/** One sentence for a person: the server's own, or that the network is gone and nothing is lost. */
export function messageOf(error: unknown): string {
  if (apiErrorOf(error) && error instanceof Error) return error.message;
  return lostConnection;
}

/** Whether the same request may go through in a moment: no answer, or a server in trouble. */
export function isPassing(error: unknown): boolean {
  const answered = apiErrorOf(error);
  return !answered || answered.domain?.code === "UNAVAILABLE";
}
