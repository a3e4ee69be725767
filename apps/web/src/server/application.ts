import { createApplication } from "@talus/api/application";
import type { Application } from "@talus/api/context";
import { env } from "./env";

let made: Application | undefined;

/** What every request of this process shares: connections, mailer, address, clock. */
export function application(): Application {
  made ??= createApplication(env());
  return made;
}
