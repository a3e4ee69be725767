"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { PageBody } from "../../ui/page/page-body";
import { useCan } from "../access/access";
import { RulesEditor } from "./editor/rules-editor";
import { RulesRead } from "./rules-read";
import { RulesHead } from "./rules-tabs";
import { VersionList } from "./version-list";

/** The rules in force with their sources; an owner changes them here, others of the staff read them. */
export function RulesScreen() {
  const trpc = useTRPC();
  const may = useCan();
  const { data: overview } = useSuspenseQuery(trpc.rules.overview.queryOptions());
  const { data: reliability } = useSuspenseQuery(trpc.rules.reliability.queryOptions());
  const measured = Object.fromEntries(
    reliability.protocols.flatMap(({ protocol, own }) => (own ? [[protocol, own]] : [])),
  );
  const { inForce } = overview;
  return (
    <>
      <RulesHead
        current="rules"
        note={`${inForce.version} in force${overview.versions.length === 0 ? ", as shipped" : ""}`}
      />
      {may("rules:write") ? (
        <RulesEditor overview={overview} measured={measured} />
      ) : (
        <PageBody>
          <p className="max-w-prose text-muted">
            Owners change these. Each number names who it comes from.
          </p>
          <RulesRead rules={inForce} measured={measured} />
        </PageBody>
      )}
      <PageBody>
        <VersionList overview={overview} />
      </PageBody>
    </>
  );
}
