import { join } from "node:path";
import type { NextConfig } from "next";

const root = join(import.meta.dirname, "../..");

const config: NextConfig = {
  turbopack: { root },
  outputFileTracingRoot: root,
  transpilePackages: ["@talus/domain", "@talus/db", "@talus/api"],
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "nodemailer",
    "pg",
    "rate-limiter-flexible",
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  reactCompiler: true,
  images: { unoptimized: true },
  // Both run on their own (npm run types, npm run lint); a build repeats neither.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
};

export default config;
