"use client";

import { type Part, parts } from "@talus/domain/exercises/parts";
import { type PointerEvent, useState } from "react";
import type { Builder } from "../use-builder";

/** Where a row comes to stand: in a part, before another row or at its end (null). */
export type Drop = { part: Part; before: string | null };

/** What the list knows of a drag: which row, and where it would come to stand. */
export type RowDrag = ReturnType<typeof useRowDrag>;

/** Rows dragged by a handle, by mouse, finger or pen; a line tells where they would come to stand. */
export function useRowDrag(builder: Builder) {
  const [dragged, setDragged] = useState<{ id: string; to: Drop | null } | null>(null);
  const stop = () => setDragged(null);
  const handleOf = (id: string) => ({
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged({ id, to: null });
    },
    onPointerMove: (event: PointerEvent) => {
      if (dragged?.id === id) setDragged({ id, to: dropAt(event) });
    },
    onPointerUp: (event: PointerEvent) => {
      const to = dragged?.id === id ? dropAt(event) : null;
      if (to) builder.act({ kind: "place", id, ...to });
      stop();
    },
    onPointerCancel: stop,
  });
  return { dragged, handleOf };
}

/** How a place of the list names itself, for {@link dropAt} and for its looks. */
export function dropProps({ dragged }: RowDrag, { part, before }: Drop) {
  const isOver = dragged?.to?.part === part && dragged.to.before === before;
  return {
    "data-part": part,
    "data-before": before ?? "",
    ...(isOver && { style: { boxShadow: "inset 0 2px 0 var(--accent)" } }),
  };
}

/** The first place whose middle lies below the pointer, brought into view; else the last one. */
function dropAt({ currentTarget, clientY }: PointerEvent): Drop | null {
  const list = currentTarget.closest("[data-rows]");
  const places = [...(list?.querySelectorAll<HTMLElement>("[data-part]") ?? [])];
  const found = places.find((place) => {
    const { top, height } = place.getBoundingClientRect();
    return top + height / 2 > clientY;
  });
  const place = found ?? places.at(-1);
  const part = parts.find((one) => one === place?.dataset.part);
  if (!place || !part) return null;
  place.scrollIntoView({ block: "nearest" });
  return { part, before: place.dataset.before || null };
}
