import { Skeleton } from "../../ui/page/skeleton";

/** A screen's title and cards in their final size while it loads. */
export default function Loading() {
  return (
    <div role="status" className="flex flex-col gap-4 pt-4">
      <span className="sr-only">Loading</span>
      <Skeleton className="h-9 w-40" />
      <Skeleton className="h-20" />
      <Skeleton className="h-64" />
    </div>
  );
}
