import { Skeleton, SkeletonRows } from "../../ui/page/skeleton";

/** A page's head and rows in their final size while it loads. */
export default function Loading() {
  return (
    <>
      <div className="flex min-h-14 items-center border-b border-line px-4 md:px-6">
        <Skeleton className="h-6 w-40" />
      </div>
      <SkeletonRows count={12} />
    </>
  );
}
