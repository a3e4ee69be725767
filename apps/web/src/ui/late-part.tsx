"use client";

import {
  Component,
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useEffectEvent,
  useState,
} from "react";
import { Button } from "./buttons/button";
import { type Late, late } from "./late";
import { useToast } from "./overlay/toast";
import { dropTyped } from "./overlay/typed-ahead";
import { useHydrated } from "./use-hydrated";

type Options = {
  /** What stands in its place until it is there. */
  place?: ReactNode;
  /** What must be read even where it cannot be fetched. */
  without?: ReactNode;
  /** Left out of the server's page: it asks for more than the server fetched, or is large and only seen. */
  inBrowser?: boolean;
  /** Where it cannot be fetched: a sentence in its place, a toast, or (of what only adorns) nothing. */
  failure?: "here" | "toast" | "none";
};

/**
 * A part of a page that is fetched when it is first shown. Call its `prepare` when somebody reaches for
 * what shows it, and it opens at once. Where it cannot be fetched, a sentence says so, with the way to
 * try again; what is around it stays as it is.
 *
 * ```ts
 * const WhyPanel = latePart(() => import("./why-panel").then((file) => file.WhyPanel));
 * ```
 */
export function latePart<P extends object>(
  fetch: () => Promise<ComponentType<P>>,
  options: Options = {},
) {
  const part = late(() => fetch().catch(notFetched));
  return Object.assign((props: P) => <Shown {...{ part, options, props }} />, {
    prepare: part.prepare,
  });
}

type ShownProps<P> = { part: Late<ComponentType<P>>; options: Options; props: P };

function Shown<P extends object>({ part, options, props }: ShownProps<P>) {
  const { place = null, inBrowser = false, failure = "here", without } = options;
  const ofLater = (): ComponentType<P> => lazy(() => part.get().then((it) => ({ default: it })));
  // It is in an object, because React calls a function to compute the state.
  const [{ Part }, setPart] = useState(() => ({ Part: part.now() ?? ofLater() }));
  const isHere = useHydrated();
  if (inBrowser && !isHere) return place;
  return (
    <UnlessNotFetched {...{ failure, without }} onAgain={() => setPart({ Part: ofLater() })}>
      <Suspense fallback={place}>
        <Part {...props} />
      </Suspense>
    </UnlessNotFetched>
  );
}

/** What a person reads where a part of the page could not be fetched. */
export const partNotFetched =
  "This part did not load: there may be no network. Nothing that you entered is lost.";

class NotFetched extends Error {}

function notFetched(cause: unknown): never {
  throw new NotFetched("A part of the page could not be fetched", { cause });
}

type BoundaryProps = Pick<Options, "failure" | "without"> & {
  onAgain: () => void;
  children: ReactNode;
};

class UnlessNotFetched extends Component<BoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    const { failure, without, onAgain, children } = this.props;
    if (error === null) return children;
    if (!(error instanceof NotFetched)) throw error;
    const again = () => {
      onAgain();
      this.setState({ error: null });
    };
    if (failure === "toast") return <Toasted onAgain={again} />;
    return failure === "here" && <FailureNotice without={without} onAgain={again} />;
  }
}

function FailureNotice({ without, onAgain }: { without: ReactNode; onAgain: () => void }) {
  return (
    <div role="alert" className="flex flex-col items-start gap-3 py-2 text-base">
      {without}
      <p>{partNotFetched}</p>
      <Button onClick={onAgain}>Try again</Button>
    </div>
  );
}

function Toasted({ onAgain }: { onAgain: () => void }) {
  const toast = useToast();
  const tell = useEffectEvent(() =>
    toast({
      message: partNotFetched,
      about: partNotFetched,
      action: { label: "Try again", onPress: onAgain },
    }),
  );
  useEffect(() => {
    dropTyped();
    tell();
  }, []);
  return null;
}
