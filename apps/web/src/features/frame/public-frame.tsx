import type { ReactNode } from "react";
import { Mark } from "./mark";

/** The frame before one is signed in: the product's name and one narrow column. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex min-h-14 items-center gap-2 px-4 text-lg font-semibold md:px-6">
        <Mark />
        Talus
      </header>
      <main
        id="main"
        className="mx-auto flex w-full max-w-104 flex-1 flex-col px-4 pt-8 pb-16 sm:pt-16"
      >
        {children}
      </main>
      <footer className="px-4 py-4 text-sm text-muted md:px-6">
        Talus helps to plan and measure ankle mobility. It is no medical advice.
      </footer>
    </div>
  );
}
