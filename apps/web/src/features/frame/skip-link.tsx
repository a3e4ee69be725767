/** The first thing that Tab reaches: past the navigation to the page. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only z-60 rounded-button bg-accent font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:px-4 focus:py-3"
    >
      Go to the content
    </a>
  );
}
