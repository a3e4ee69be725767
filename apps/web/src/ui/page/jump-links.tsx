import { cx } from "../cx";

type Props = {
  /** What the parts are of, read aloud. */
  label: string;
  parts: readonly { id: string; label: string }[];
};

/** The parts of a long page by name; stays in view while they scroll under it. */
export function JumpLinks({ label, parts }: Props) {
  return (
    <nav
      aria-label={label}
      data-print="hide"
      className="in-bar sticky top-0 z-10 flex gap-1 overflow-x-auto border-b border-line bg-paper px-4 md:px-6"
    >
      {parts.map(({ id, label: name }) => (
        <a
          key={id}
          href={`#${id}`}
          className={cx(
            "flex min-h-control items-center px-3 whitespace-nowrap text-muted -outline-offset-2 first:-ml-3 hover:text-ink",
          )}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
