import { DomainError } from "@talus/domain/errors";

let common: Promise<ReadonlySet<string>> | undefined;

async function readList(): Promise<ReadonlySet<string>> {
  // The list is loaded with the first password that is set, and never sent to a browser.
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"]);
}

/** Refuses, at `field`, one of the about 49,000 commonest passwords, whatever its capitals. */
export async function refuseCommonPassword(password: string, field: string): Promise<void> {
  common ??= readList();
  if (!(await common).has(password.normalize("NFKC").toLowerCase())) return;
  throw new DomainError(
    "INVALID",
    "Many people use this password, so it is among the first to be tried. A few unrelated words are easy to remember.",
    { field },
  );
}
