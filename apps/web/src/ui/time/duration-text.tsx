/** Seconds as people read them: `clock` 22:40 or 1:05:00, `words` 45 s, 24 min, 1 h 5 min (rounded up to minutes). */
export function durationText(durationSec: number, format: "clock" | "words" = "clock"): string {
  const whole = Math.round(durationSec);
  if (format === "words") {
    if (whole < 60) return `${whole} s`;
    const minutes = Math.ceil(whole / 60);
    return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  }
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(whole / 60);
  const seconds = two(whole % 60);
  return minutes < 60
    ? `${minutes}:${seconds}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${seconds}`;
}

/** A length of time; the clock form is read aloud in words. */
export function DurationText({
  durationSec,
  format = "clock",
}: {
  durationSec: number;
  format?: "clock" | "words";
}) {
  const text = durationText(durationSec, format);
  if (format === "words") return text;
  return (
    <time dateTime={`PT${Math.round(durationSec)}S`}>
      <span aria-hidden>{text}</span>
      <span className="sr-only">{durationText(durationSec, "words")}</span>
    </time>
  );
}
