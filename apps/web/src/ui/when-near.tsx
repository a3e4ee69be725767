"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

type Props = {
  /** The part's name in the address. */
  id: string;
  /** A class of the height that it will probably have. */
  place: string;
  children: ReactNode;
};

/**
 * A part of a long page that is drawn, and asks for its data, once it is near the screen; all of them at
 * once where the address names a part, so that what stands above it does not push it away later, and for print.
 */
export function WhenNear({ id, place, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const show = () => setNear(true);
    const showNamed = () => window.location.hash !== "" && show();
    showNamed();
    const watcher = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && show(),
      { rootMargin: "300px" },
    );
    if (box.current) watcher.observe(box.current);
    window.addEventListener("hashchange", showNamed);
    window.addEventListener("beforeprint", show);
    return () => {
      watcher.disconnect();
      window.removeEventListener("hashchange", showNamed);
      window.removeEventListener("beforeprint", show);
    };
  }, []);
  return (
    <div id={id} ref={box} className="flex min-w-0 scroll-mt-14 flex-col gap-4">
      {isNear ? children : <div className={place} />}
    </div>
  );
}
