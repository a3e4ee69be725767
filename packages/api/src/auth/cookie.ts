const names = ["__Secure-authjs.session-token", "authjs.session-token"];

/** The session token in a Cookie header, or null. Names are those that next-auth sets. */
export function sessionTokenOf(cookieHeader: string | undefined): string | null {
  for (const part of cookieHeader?.split(";") ?? []) {
    const [name = "", ...value] = part.trim().split("=");
    if (names.includes(name) && value.length > 0) return decodeURIComponent(value.join("="));
  }
  return null;
}
