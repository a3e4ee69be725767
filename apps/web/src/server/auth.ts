import { mailMagicLink } from "@talus/api/auth/magic-link";
import { accountForPassword, authAdapter } from "@talus/api/auth/sign-in";
import { newToken } from "@talus/api/tokens";
import { isDomainError } from "@talus/domain/errors";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import Nodemailer from "next-auth/providers/nodemailer";
import { application } from "./application";
import { env } from "./env";

const longestSec = 90 * 86_400;

class TooManyAttempts extends CredentialsSignin {
  override code = "rate_limited";
}

/** A function, so that a build needs no environment; one request's, so that its link meets its token. */
function configuration(request: Request | undefined): NextAuthConfig {
  const app = application();
  const adapter = authAdapter(app);
  const letter = { url: "" };
  return {
    secret: env().authSecret,
    trustHost: true,
    adapter: {
      ...adapter,
      async createVerificationToken(token) {
        const address = request ? addressOf(request) : "unknown";
        mailMagicLink(app, { ...token, url: letter.url }, address);
        return token;
      },
    },
    session: { strategy: "database", maxAge: longestSec },
    pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in" },
    logger: { error: logUnlessRefusal },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        async authorize({ email, password }, request) {
          try {
            return await accountForPassword(app, { email, password }, addressOf(request));
          } catch (error) {
            if (isDomainError(error)) throw new TooManyAttempts();
            throw error;
          }
        },
      }),
      // Always registered: next-auth refuses database sessions where Credentials is the only way in.
      Nodemailer({
        server: app.mailer ? "smtp://configured" : "smtp://refused",
        from: env().mailFrom,
        maxAge: 15 * 60,
        // next-auth asks for the mail before it hands out the token; both go together then.
        async sendVerificationRequest({ url }) {
          letter.url = url;
        },
      }),
    ],
    callbacks: {
      // An explicit white list: the default would show the whole row.
      session: ({ session, user }) => ({ expires: session.expires, user: { name: user.name } }),
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

function addressOf(request: Request): string {
  return request.headers.get("x-talus-address") ?? "unknown";
}

/** A wrong password is an answer, not an event for the log. */
function logUnlessRefusal(error: Error): void {
  if (error.name === "CredentialsSignin" || "code" in error) return;
  process.stderr.write(`${error.stack ?? error.message}\n`);
}

/** next-auth's handlers for /api/auth. */
export const { handlers } = NextAuth((request) => configuration(request));
