"use client";

import { X } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { Button } from "../buttons/button";
import { IconButton } from "../buttons/icon-button";
import { useExpiry } from "./use-expiry";

/** What a toast says and the one thing it offers. */
export type ToastInput = {
  /** One sentence: what happened ("Assigned to 38 athletes"). */
  message: string;
  /** Usually Undo; pressing it closes the toast. */
  action?: { label: string; onPress: () => void };
  /** What it is about: a later toast about the same thing takes its place. */
  about?: string;
};

type Entry = ToastInput & { id: number };

const ToastContext = createContext<(toast: ToastInput) => void>(() => {});

/** `const toast = useToast(); toast({ message: "Accepted", action: { label: "Undo", onPress } })`. */
export function useToast(): (toast: ToastInput) => void {
  return useContext(ToastContext);
}

/**
 * The one place where toasts appear: bottom centre, above bars, the newest three. Each stays 8 s (20 s
 * with an action), longer while pointed at or focused, and is announced politely.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [entries, setEntries] = useState<Entry[]>([]);
  const count = useRef(0);
  const close = useCallback(
    (id: number) => setEntries((all) => all.filter((entry) => entry.id !== id)),
    [],
  );
  const show = useCallback((toast: ToastInput) => {
    count.current += 1;
    const id = count.current;
    const isOther = ({ about }: Entry) => about === undefined || about !== toast.about;
    setEntries((all) => [...all.filter(isOther), { ...toast, id }].slice(-3));
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label="Notices"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-36 z-60 flex flex-col items-center gap-2 px-4 md:bottom-20"
      >
        {entries.map((entry) => (
          <Toast key={entry.id} entry={entry} onClose={() => close(entry.id)} />
        ))}
      </section>
    </ToastContext>
  );
}

function Toast({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const hold = useExpiry(onClose, entry.action ? 20_000 : 8_000);
  return (
    <div
      {...hold}
      className="animate-rise pointer-events-auto flex w-full max-w-120 items-center gap-2 rounded-card border border-field bg-surface py-2 pr-2 pl-4 text-base text-ink"
    >
      <p className="min-w-0 flex-1">{entry.message}</p>
      {entry.action && (
        <Button
          onClick={() => {
            entry.action?.onPress();
            onClose();
          }}
        >
          {entry.action.label}
        </Button>
      )}
      <IconButton label="Close this notice" icon={<X />} tone="ghost" onClick={onClose} />
    </div>
  );
}
