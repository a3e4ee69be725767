import type { RouterOutputs } from "../../../trpc/client";
import { TextLink } from "../../../ui/text-link";
import { CitedSources } from "../../science/sources/cited-sources";

type Offer = NonNullable<RouterOutputs["reviews"]["basis"]["offer"]>;

/** Springy work whose gates are passed: an offer that no "accept" takes; the coach adds it, or not. */
export function SpringyOffer({ offer }: { offer: Offer }) {
  return (
    <div className="flex flex-col gap-1.5 border-t border-line px-4 py-3">
      <p>
        <strong className="font-semibold">You could add springy work:</strong>{" "}
        <TextLink href={`/science/exercises?exercise=${offer.exerciseId}`}>{offer.name}</TextLink>,{" "}
        {offer.dose}. Accepting does not add it; change the routine if you want it.
      </p>
      <ul className="flex flex-col gap-0.5 text-sm text-muted">
        {offer.why.map(({ text, sources }) => (
          <li key={text} className="flex flex-wrap justify-between gap-x-4">
            {text} <CitedSources sources={sources} />
          </li>
        ))}
      </ul>
    </div>
  );
}
