import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  /** What happened: "The roster did not load." */
  happened: string;
  /** What is safe: "Nothing was changed." */
  safe?: string;
  /** What to do: a button or a sentence. */
  action?: ReactNode;
  /** What to tell whoever keeps the server: the log can be searched for it. */
  reference?: string;
  /** As the page's h1 where nothing else is on the page. */
  asHeading?: boolean;
};

/** Something did not work: what happened, what is safe, what to do. Announced; never red. */
export function ErrorState({ happened, safe, action, reference, asHeading = false }: Props) {
  const Title = asHeading ? "h1" : "p";
  return (
    <div role="alert" className="flex flex-col items-center gap-3 px-6 py-10 text-center">
      <CircleAlert aria-hidden className="size-8 text-muted" />
      <Title className="text-lg font-semibold text-ink">{happened}</Title>
      {safe && <p className="max-w-96 text-base text-muted">{safe}</p>}
      {action && <div className="mt-1 flex flex-wrap justify-center gap-2">{action}</div>}
      {reference && (
        <p className="text-sm text-muted">
          Reference <span className="font-mono">{reference}</span>
        </p>
      )}
    </div>
  );
}
