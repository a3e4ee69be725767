import { rulesInForce } from "@talus/db/rule-sets";
import { organisationRead, router } from "../trpc";

/** The rules that verdicts are judged by: what is in force, what was, what a change would do. */
export const rulesRouter = router({
  /** The rules in force; everybody of the organisation may read them. */
  inForce: organisationRead("organisation:read").query(({ ctx }) => rulesInForce(ctx.db)),
});
