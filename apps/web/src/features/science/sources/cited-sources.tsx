"use client";

import type { Source } from "@talus/domain/sources";
import { latePart } from "../../../ui/late-part";
import { useCan } from "../../access/access";

const SourceTags = latePart(() => import("./source-tags").then((file) => file.SourceTags), {
  failure: "none",
});

/** What a line rests on, for who coaches; an athlete finds sources behind "Why?" alone. */
export function CitedSources({ sources }: { sources: readonly Source[] }) {
  return useCan()("rules:read") ? <SourceTags sources={sources} /> : null;
}
