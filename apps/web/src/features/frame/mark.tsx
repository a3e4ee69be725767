/** The product's mark: a shin standing on a talus. */
export function Mark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 shrink-0">
      <rect width="20" height="20" rx="5" className="fill-ink" />
      <path
        d="M5 5.6h10M10 5.6v4.6a4 4 0 0 0 4 4"
        className="fill-none stroke-(--paper) stroke-[2.4]"
        strokeLinecap="round"
      />
    </svg>
  );
}
