import { LinkTabs } from "../../../ui/page/link-tabs";

const sheets = [
  { href: "/science/exercises", label: "Exercises" },
  { href: "/science/tests", label: "Tests" },
] as const;

/** From one contact sheet to the other. */
export function SheetTabs({ current }: { current: (typeof sheets)[number]["href"] }) {
  return (
    <LinkTabs
      label="Drawings"
      tabs={sheets.map((sheet) => ({ ...sheet, current: sheet.href === current }))}
    />
  );
}
