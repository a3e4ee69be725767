import { Auth, type AuthConfig } from "@auth/core";
import { CredentialsSignin } from "@auth/core/errors";
import Credentials from "@auth/core/providers/credentials";
import Nodemailer from "@auth/core/providers/nodemailer";
import { cookieOf } from "@talus/api/auth/cookie";
import { deviceCookie, knownDevice, markDevice } from "@talus/api/auth/known-device";
import { mailMagicLink } from "@talus/api/auth/magic-link";
import { accountForPassword, authAdapter } from "@talus/api/auth/sign-in";
import { failureRecord } from "@talus/api/seeing/failure-record";
import { log } from "@talus/api/seeing/log";
import { newToken } from "@talus/api/tokens";
import { isDomainError } from "@talus/domain/errors";
import { application } from "./application";
import { env } from "./env";

const longestSec = 90 * 86_400;

class TooManyAttempts extends CredentialsSignin {
  override code = "rate_limited";
}

/** Where a request came from; `signedIn` is noted for the browser's mark. */
type Sender = {
  address: string;
  deviceOf: (account: string) => string | null;
  signedIn: string | null;
};

/** One request's: limits look at its address and browser, and its link meets its token. */
function configurationFor(sender: Sender): AuthConfig {
  const app = application();
  const adapter = authAdapter(app);
  const letter = { url: "" };
  return {
    basePath: "/api/auth",
    secret: env().authSecret,
    trustHost: true,
    adapter: {
      ...adapter,
      async createVerificationToken(token) {
        mailMagicLink(app, { ...token, url: letter.url }, sender);
        return token;
      },
    },
    session: { strategy: "database", maxAge: longestSec },
    pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in" },
    logger: { error: logUnlessRefusal },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        async authorize({ email, password }) {
          try {
            return await accountForPassword(app, { email, password }, sender);
          } catch (error) {
            if (isDomainError(error)) throw new TooManyAttempts();
            throw error;
          }
        },
      }),
      // next-auth refuses database sessions where Credentials is the only way in.
      Nodemailer({
        server: app.mailer ? "smtp://configured" : "smtp://refused",
        from: env().mailFrom,
        maxAge: 15 * 60,
        // next-auth asks for the mail before it hands out the token; both go together then.
        async sendVerificationRequest({ url }) {
          letter.url = onPublicUrl(url);
        },
      }),
    ],
    callbacks: {
      // This lists what is shown: the default shows the whole row.
      session: ({ session, user }) => ({ expires: session.expires, user: { name: user.name } }),
    },
    events: {
      signIn({ user }) {
        sender.signedIn = user.email ?? null;
      },
    },
    jwt: {
      // Credentials make a token of their own; ours is the key of a session row, so that signing
      // out and losing a role take effect at once.
      async encode({ token }) {
        if (!token?.sub) return "";
        const sessionToken = newToken();
        await adapter.createSession({ sessionToken, userId: token.sub, expires: app.now() });
        return sessionToken;
      },
    },
  };
}

/** A wrong password is an answer, not an event for the log. */
function logUnlessRefusal(error: Error): void {
  if (error.name === "CredentialsSignin" || "code" in error) return;
  log().error({ error: failureRecord(error) }, "Signing in failed");
}

/** A link for a mail: on the configured address, whichever one the request came by. */
function onPublicUrl(link: string): string {
  const { publicUrl } = env();
  const { pathname, searchParams } = new URL(link);
  const callback = new URL(searchParams.get("callbackUrl") ?? "/", publicUrl);
  searchParams.set("callbackUrl", `${publicUrl}${callback.pathname}${callback.search}`);
  return `${publicUrl}${pathname}?${searchParams}`;
}

/** Answers /api/auth on the host that the person used, with redirects that stay there. */
export async function answerAuth(request: Request): Promise<Response> {
  const { authSecret, publicUrl } = env();
  const { headers, method } = request;
  const origin = headers.get("x-talus-origin") ?? new URL(publicUrl).origin;
  const { pathname, search } = new URL(request.url);
  const body = method === "POST" ? await request.text() : null;
  const devices = cookieOf(headers.get("cookie") ?? undefined, deviceCookie);
  const sender: Sender = {
    address: headers.get("x-talus-address") ?? "unknown",
    deviceOf: (account) => knownDevice(authSecret, account, devices),
    signedIn: null,
  };
  const asked = new Request(`${origin}${pathname}${search}`, { method, headers, body });
  const answer = await Auth(asked, configurationFor(sender));
  // This is a copy, because the headers of a redirect cannot be changed.
  const response = new Response(answer.body, answer);
  const location = response.headers.get("location");
  if (location === origin || location?.startsWith(`${origin}/`)) {
    response.headers.set("location", location.slice(origin.length) || "/");
  }
  if (sender.signedIn) {
    const mark = markDevice(authSecret, sender.signedIn, devices);
    response.headers.append("set-cookie", deviceCookieOf(mark, origin.startsWith("https:")));
  }
  return response;
}

const yearSec = 365 * 86_400;

function deviceCookieOf(mark: string, isSecure: boolean): string {
  const secure = isSecure ? "; Secure" : "";
  return `${deviceCookie}=${mark}; Path=/api/auth; Max-Age=${yearSec}; HttpOnly; SameSite=Lax${secure}`;
}
