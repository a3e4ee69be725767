import { sessionCookie } from "./session";

/** Somebody with cookies who asks a server by one of its addresses, as a browser would. */
export class HttpPerson {
  readonly cookies = new Map<string, string>();

  constructor(readonly origin: string) {}

  /** One request with the cookies kept so far; redirects are answers. */
  async ask(path: string, form?: Record<string, string>): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(`${this.origin}${path}`, {
      redirect: "manual",
      headers: { cookie, ...(form && { origin: this.origin }) },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    return response;
  }

  /** Posts to next-auth with the token that it asks for. */
  async post(action: string, form: Record<string, string> = {}): Promise<Response> {
    const { csrfToken } = (await (await this.ask("/api/auth/csrf")).json()) as {
      csrfToken: string;
    };
    return this.ask(`/api/auth/${action}`, { csrfToken, callbackUrl: "/", ...form });
  }

  /** Signs in with a password; whether that opened a session. */
  async signIn(email: string, password: string): Promise<boolean> {
    await this.post("callback/credentials", { email, password });
    return [...this.cookies.keys()].some((name) => name.endsWith(sessionCookie));
  }
}
