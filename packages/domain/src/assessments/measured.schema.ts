import { z } from "zod";

/** Further than anything that is measured on an ankle, in whatever unit. */
const farthest = 10_000;
const unread = "Check this number; it is far from anything that is measured";

/** A number as it was read; whether it is plausible is judged, not parsed, so that the reason can be shown. */
export const measured = z.number("Give a number").min(-farthest, unread).max(farthest, unread);
