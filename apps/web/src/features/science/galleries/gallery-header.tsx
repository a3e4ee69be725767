"use client";

import { PageHeader } from "../../../ui/page/page-header";
import { useCan } from "../../access/access";

/** The head of a contact sheet; it leads back to a coach's rules and sources, or to an athlete's day. */
export function GalleryHeader({ title, note }: { title: string; note: string }) {
  const parent = useCan()("rules:read")
    ? { href: "/science", label: "Science" }
    : { href: "/today", label: "Today" };
  return <PageHeader {...{ title, note, parent }} />;
}
