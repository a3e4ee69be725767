import type { ReactNode } from "react";

type Props = {
  /** One sentence: what would stand here and what brings it. */
  sentence: string;
  /** One button or link, often primary. */
  action?: ReactNode;
  /** A quiet picture or icon above. */
  picture?: ReactNode;
};

/** A place with nothing in it yet: one sentence, one action. */
export function EmptyState({ sentence, action, picture }: Props) {
  return (
    <div className="flex flex-col items-center gap-4 px-6 py-10 text-center">
      {picture && <span className="text-muted [&_svg]:size-8">{picture}</span>}
      <p className="max-w-96 text-lg text-balance text-muted">{sentence}</p>
      {action}
    </div>
  );
}
