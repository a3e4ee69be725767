import { LoaderCircle } from "lucide-react";

/** A small turning circle for buttons that wait; pages wait with skeletons instead. */
export function Spinner() {
  return <LoaderCircle aria-hidden className="size-4 animate-spin" />;
}
