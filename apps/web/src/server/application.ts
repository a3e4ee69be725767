import { createApplication } from "@talus/api/application";
import type { Application } from "@talus/api/context";
import { env } from "./env";

/** The process's application; what is heavy in it is shared between the HTTP entry and Next. */
export function application(): Application {
  return createApplication(env());
}
