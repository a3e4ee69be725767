import type { Source } from "../sources";

/**
 * Where a source or rule stands on the page of the rules, as the part of an address after #.
 *
 * @example anchorOf("003:44") // "003-44"; anchorOf("Powden 2015") // "powden-2015"; anchorOf("K4") // "K4"
 */
export function anchorOf(source: Source): string {
  if (/^[RKC]\d+$/.test(source)) return source;
  if (/^\d{3}:/.test(source)) return source.replace(":", "-");
  return source
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z0-9._]+/g, "-")
    .replace(/^-|-$/g, "");
}
