import { cx } from "../cx";

/**
 * `primary`: the one main action of a view. `outline`: every other action. `ghost`: inside bars and rows.
 * `danger`: safety stops only (holds, refusals), never for deleting.
 */
export type ButtonTone = "primary" | "outline" | "ghost" | "danger";

/** `sm`: inside rows, 28 px (44 by touch). `md`: coach (36 px, 44 by touch). `lg`: the athlete's main action, 56 px. `xl`: the player's, 72 px. */
export type ButtonSize = "sm" | "md" | "lg" | "xl";

const tones: Record<ButtonTone, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  outline: "border border-line bg-surface text-ink hover:bg-sunken",
  ghost: "text-ink hover:bg-sunken",
  danger: "bg-stop text-on-stop hover:opacity-90",
};

const sizes: Record<ButtonSize, string> = {
  sm: "min-h-control-small px-2.5 text-sm gap-1.5 rounded-control",
  md: "min-h-control px-3 text-base gap-2 rounded-button",
  lg: "min-h-14 px-5 text-lg gap-2.5 rounded-card",
  xl: "min-h-18 px-6 text-xl gap-3 rounded-card",
};

/** The classes that buttons and links that look like buttons share. */
export function buttonLook(tone: ButtonTone, size: ButtonSize, wide: boolean): string {
  return cx(
    "inline-flex shrink-0 items-center justify-center font-medium max-w-full text-center select-none transition-colors",
    "disabled:opacity-50 disabled:pointer-events-none [&_svg]:size-4 [&_svg]:shrink-0",
    wide && "w-full",
    (size === "lg" || size === "xl") && "font-semibold [&_svg]:size-5",
    tones[tone],
    sizes[size],
  );
}
