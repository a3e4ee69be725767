import { emailAddress, personName } from "@talus/domain/accounts/account.schema";
import { z } from "zod";

/** Who is invited to the staff, and as what. */
export const staffInvitation = z.object({
  name: personName,
  email: emailAddress,
  role: z.enum(["owner", "coach", "assistant"]),
  teamIds: z.array(z.uuid()).default([]),
});
