import { answerAuth } from "../../../../server/auth";

/** Signing in and out; everything else about accounts is a procedure. */
export { answerAuth as GET, answerAuth as POST };
