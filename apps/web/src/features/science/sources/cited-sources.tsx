"use client";

import type { Source } from "@talus/domain/sources";
import dynamic from "next/dynamic";
import { useCan } from "../../access/access";

const SourceTags = dynamic(() => import("./source-tags").then((file) => file.SourceTags));

/** What a line rests on, for who coaches; an athlete finds sources behind "Why?" alone. */
export function CitedSources({ sources }: { sources: readonly Source[] }) {
  return useCan()("rules:read") ? <SourceTags sources={sources} /> : null;
}
