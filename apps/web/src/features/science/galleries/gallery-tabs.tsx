import { LinkTabs } from "../../../ui/page/link-tabs";

const galleries = [
  { href: "/science/exercises", label: "Exercises" },
  { href: "/science/tests", label: "Tests" },
] as const;

/** From one contact sheet to the other. */
export function GalleryTabs({ current }: { current: (typeof galleries)[number]["href"] }) {
  return (
    <LinkTabs
      label="Drawings"
      tabs={galleries.map((gallery) => ({ ...gallery, current: gallery.href === current }))}
    />
  );
}
