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
 * once for print, and where the address names a part, which then stays in view while those above it grow.
 */
export function WhenNear({ id, place, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const part = box.current;
    if (!part) return;
    const show = () => setNear(true);
    let leave = () => {};
    const showNamed = () => {
      leave();
      if (window.location.hash === "") return;
      show();
      if (window.location.hash === `#${id}`) leave = keepInView(part);
    };
    showNamed();
    const watcher = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && show(),
      { rootMargin: "300px" },
    );
    watcher.observe(part);
    window.addEventListener("hashchange", showNamed);
    window.addEventListener("beforeprint", show);
    return () => {
      leave();
      watcher.disconnect();
      window.removeEventListener("hashchange", showNamed);
      window.removeEventListener("beforeprint", show);
    };
  }, [id]);
  return (
    <div id={id} ref={box} className="flex min-w-0 scroll-mt-14 flex-col gap-4">
      {isNear ? children : <div className={place} />}
    </div>
  );
}

const movesByHand = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/** Scrolls to a part as often as the page grows, until somebody moves; gives the way to end it before. */
function keepInView(part: Element): () => void {
  const growth = new ResizeObserver(() => part.scrollIntoView());
  const end = () => {
    growth.disconnect();
    for (const move of movesByHand) window.removeEventListener(move, end);
  };
  growth.observe(document.body);
  for (const move of movesByHand) window.addEventListener(move, end, { passive: true });
  return end;
}
