/** What a person chose: the system's colours, or always one of them. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const yearSec = 31_536_000;

/** The theme that a cookie holds; anything else is the system's. */
export function themeFrom(text: string | undefined): Theme {
  return themes.find((theme) => theme === text) ?? "system";
}

/** Shows a theme at once and keeps it in the `talus.theme` cookie for a year, so that pages come in it. */
export function applyTheme(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  document.cookie = `talus.theme=${theme}; path=/; max-age=${yearSec}; samesite=lax`;
}
