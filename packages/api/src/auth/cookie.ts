/**
 * The session token in a Cookie header, or null. Names are those that next-auth sets: over https only
 * the `__Secure-` one counts, which nothing on plain http can have planted.
 */
export function sessionTokenOf(cookieHeader: string | undefined, origin: string): string | null {
  const isSecure = origin.startsWith("https:");
  return cookieOf(cookieHeader, `${isSecure ? "__Secure-" : ""}authjs.session-token`);
}

/** The value of a cookie in a Cookie header, or null where there is none or it is malformed. */
export function cookieOf(cookieHeader: string | undefined, name: string): string | null {
  for (const part of cookieHeader?.split(";") ?? []) {
    const [found = "", ...value] = part.trim().split("=");
    if (found === name && value.length > 0) return decoded(value.join("="));
  }
  return null;
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
