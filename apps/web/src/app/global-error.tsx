"use client";

import { PageFailure } from "../features/frame/page-failure";
import "./globals.css";

/** When even the frame could not be shown. */
export default function GlobalError(props: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en">
      <body className="font-sans">
        <title>Talus</title>
        <main>
          <PageFailure {...props} />
        </main>
      </body>
    </html>
  );
}
