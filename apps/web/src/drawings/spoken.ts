import type { Side } from "@talus/domain/sides";

/** What a drawing says, with the side that it shows where it shows one. */
export function spoken(says: string, side: Side | undefined): string {
  return side ? `${side === "left" ? "Left" : "Right"} side: ${says}` : says;
}
