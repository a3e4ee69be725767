"use client";

import { Search } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "../../ui/buttons/button";
import { LinkButton } from "../../ui/buttons/link-button";
import { TextField } from "../../ui/form/fields/text-field";
import { Section } from "../../ui/page/card";
import { EmptyState } from "../../ui/page/empty-state";
import { PageBody } from "../../ui/page/page-body";
import { PageHeader } from "../../ui/page/page-header";
import { TextLink } from "../../ui/text-link";
import { useRules } from "../rules/in-force/use-rules";
import { type Chapter, chaptersOf, matching } from "./chapters";
import { EntryRow } from "./entry-row";

/** Every rule, figure and source that verdicts, plans and weeks rest on, to be read and searched. */
export function ScienceScreen() {
  const rules = useRules();
  const [query, setQuery] = useState("");
  const chapters = useMemo(() => chaptersOf(rules), [rules]);
  const found = matching(chapters, query);
  return (
    <>
      <PageHeader
        title="Rules and sources"
        note="What every proposal rests on"
        parent={{ href: "/settings", label: "Settings" }}
        actions={
          <>
            <LinkButton href="/science/tests">Tests</LinkButton>
            <LinkButton href="/science/exercises">Exercises</LinkButton>
          </>
        }
      />
      <PageBody>
        <p className="max-w-[68ch]">
          Talus proposes, a coach decides. Each reason names its rule, each rule its source; “our
          rule” marks what no source gives a figure for. Nothing here says how likely an injury is:
          studies disagree even on the direction.
        </p>
        <TextField
          label="Search rules, sources and studies"
          type="search"
          name="query"
          icon={<Search aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          autoComplete="off"
          className="max-w-96"
        />
        <Contents chapters={found} />
        {found.map((chapter) => (
          <Section
            key={chapter.id}
            id={chapter.id}
            title={chapter.title}
            note={chapter.note}
            padded={false}
            className="scroll-mt-4"
          >
            <ul>
              {chapter.entries.map((entry) => (
                <EntryRow key={entry.anchor} entry={entry} />
              ))}
            </ul>
          </Section>
        ))}
        {found.length === 0 && (
          <EmptyState
            sentence={`No rule or source mentions “${query}”.`}
            action={<Button onClick={() => setQuery("")}>Show all</Button>}
          />
        )}
      </PageBody>
    </>
  );
}

function Contents({ chapters }: { chapters: readonly Chapter[] }) {
  return (
    <nav aria-label="Contents" className="flex flex-wrap gap-x-4 gap-y-1">
      {chapters.map(({ id, title, entries }) => (
        <span key={id} className="whitespace-nowrap">
          <TextLink href={`#${id}`}>{title}</TextLink>{" "}
          <span className="text-muted">{entries.length}</span>
        </span>
      ))}
    </nav>
  );
}
