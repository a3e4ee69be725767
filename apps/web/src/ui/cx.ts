/** Joins class names and leaves out the empty ones: `cx("row", selected && "bg-accent-tint")`. */
export function cx(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
