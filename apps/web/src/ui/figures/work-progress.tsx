import type { ReactNode } from "react";
import { Button } from "../buttons/button";
import { Notice } from "../marks/notice";

type Props = {
  /** What goes on, and at its end what was done; a sentence. */
  headline: string;
  done: number;
  total: number;
  /** "412 athletes": what there is to do. */
  totalText: string;
  isFinished: boolean;
  /** Nothing is known of how far it is. */
  isUnknown: boolean;
  /** Whom it did not reach, and why. */
  missed: readonly { id: string; name: string; why: string }[];
  onClose: () => void;
  /** Beside the button that closes it: an undo. */
  children?: ReactNode;
};

/** How far work on very many is, and at its end whom it did not reach; it goes on when this closes. */
export function WorkProgress(props: Props) {
  const { headline, done, total, totalText, isFinished, isUnknown, missed } = props;
  return (
    <section aria-label="Progress" className="flex flex-col gap-4">
      <p aria-live="polite" className="text-base">
        <strong className="font-semibold">{headline}</strong>{" "}
        <span className="text-muted tabular-nums">
          {done.toLocaleString("en")} of {totalText}.
          {!isFinished && " You can close this: it goes on."}
        </span>
      </p>
      <progress
        aria-label={`${done} of ${totalText}`}
        value={done}
        max={Math.max(total, 1)}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
      {isUnknown && (
        <Notice tone="caution">How far it is cannot be seen just now. It goes on.</Notice>
      )}
      {missed.length > 0 && (
        <ul
          aria-label="Not reached"
          className="divide-y divide-line overflow-hidden rounded-card border border-line text-sm"
        >
          {missed.map(({ id, name, why }) => (
            <li key={id} className="flex flex-wrap gap-x-3 px-3 py-1.5">
              <span className="font-medium">{name}</span>
              <span className="text-muted">{why}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="flex gap-3">
        <Button tone="primary" onClick={props.onClose}>
          {isFinished ? "Done" : "Close"}
        </Button>
        {props.children}
      </div>
    </section>
  );
}
