import type { LucideIcon } from "lucide-react";

/** A place in the navigation. */
export type Destination = {
  href: string;
  label: string;
  Icon: LucideIcon;
  /** How many are there, or undefined where a number says nothing. */
  count?: number | undefined;
};

/** Whether the path is the place or below it. */
export function isCurrent(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
