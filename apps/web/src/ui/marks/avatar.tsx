/** A person's initials in a disc; decorative, the name stands beside it. */
export function Avatar({ name }: { name: string }) {
  const words = name.trim().split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => word?.[0] ?? "")
    .join("");
  return (
    <span
      aria-hidden
      className="inline-flex size-6 shrink-0 items-center justify-center rounded-full border border-line bg-sunken text-[0.625rem] font-semibold text-muted uppercase"
    >
      {initials}
    </span>
  );
}
