import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { StyleNonce } from "../features/frame/style-nonce";
import { chosenTheme } from "../server/theme";
import { ApiProvider } from "../trpc/client";
import { ToastProvider } from "../ui/overlay/toast";
import "./globals.css";

/** Every page's title ends in the product's name; nothing here is for search engines. */
export const metadata: Metadata = {
  title: { template: "%s · Talus", default: "Talus" },
  description: "Ankle and calf mobility for coaches with many athletes.",
  robots: { index: false, follow: false },
};

/** Pages may be zoomed; the bars take the paper's colour. */
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1413" },
  ],
};

/** Fonts, theme and toasts; reads a cookie, so every page is rendered per request (a CSP nonce needs that). */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await chosenTheme();
  const nonce = (await headers()).get("x-nonce") ?? "";
  return (
    <html
      lang="en"
      data-theme={theme === "system" ? undefined : theme}
      className={`${GeistSans.variable} ${GeistMono.variable} font-sans`}
    >
      <body>
        <StyleNonce nonce={nonce} />
        <ApiProvider>
          <ToastProvider>{children}</ToastProvider>
        </ApiProvider>
      </body>
    </html>
  );
}
