import { handlers } from "../../../../server/auth";

/** Signing in and out; everything else about accounts is a procedure. */
export const { GET, POST } = handlers;
