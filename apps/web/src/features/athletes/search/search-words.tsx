import { apiErrorOf, messageOf } from "../../../trpc/error";
import { Button } from "../../../ui/buttons/button";
import type { SearchState } from "./use-athlete-search";

type Props = { search: SearchState; count: number | undefined; nobody: string; className?: string };

/** What a search says where it shows nobody: that it looks, that nobody is there, or that it failed. */
export function SearchWords({ search, count, nobody, className = "" }: Props) {
  if (search.error) {
    return (
      <div role="alert" className={`flex items-center justify-between gap-3 ${className}`}>
        <p className="text-muted">{failureOf(search.error)}</p>
        <Button onClick={search.ask}>Try again</Button>
      </div>
    );
  }
  const words = count === undefined ? "Searching" : search.isCurrent && count === 0 ? nobody : "";
  return (
    <p role="status" className={`text-muted empty:hidden ${className}`}>
      {words}
    </p>
  );
}

/** Why a search failed; nothing can be lost by it. */
export function failureOf(error: unknown): string {
  return apiErrorOf(error)
    ? messageOf(error)
    : "The search got no answer from the server. Check the connection, then try again.";
}
