import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";

const strangers = ["NOT_FOUND", "FORBIDDEN", "BAD_REQUEST"];

/** What `work` gives, or the page "not found" where there is no such thing for this person. */
export async function foundOr404<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof TRPCError && strangers.includes(error.code)) notFound();
    throw error;
  }
}
