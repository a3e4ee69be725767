import { CircleAlert } from "lucide-react";

/** Why a form as a whole was not saved; announced when it appears. Not red: nothing is unsafe. */
export function FormMessage({ message }: { message: string | null }) {
  return (
    <div role="alert" className="empty:hidden">
      {message && (
        <p className="flex gap-2 rounded-card border border-field bg-sunken px-3 py-2.5 text-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {message}
        </p>
      )}
    </div>
  );
}
