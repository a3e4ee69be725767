"use client";

import type { ImportChoices } from "@talus/domain/roster/import/import";
import { counted } from "@talus/domain/text/count";
import { Checkbox } from "../../../../ui/form/fields/checkbox";
import { Section } from "../../../../ui/page/card";
import type { Preview } from "../use-import";

type Props = {
  preview: Preview;
  choices: ImportChoices;
  onChoose: (choice: Partial<ImportChoices>) => void;
};

/** The teams that the file names and that do not exist yet; they are made only when confirmed. */
export function TeamsCard({ preview, choices, onChoose }: Props) {
  const { newTeams } = preview;
  if (newTeams.length === 0) return null;
  const count = counted(newTeams.length, "new team");
  return (
    <Section title={count} note="named in the file, not here yet">
      <ul className="mb-2 flex flex-wrap gap-2">
        {newTeams.map((team) => (
          <li key={team.name} className="rounded-tag border border-line bg-sunken px-2 py-0.5">
            {team.name} <span className="text-muted">{team.rows.toLocaleString("en")}</span>
          </li>
        ))}
      </ul>
      <Checkbox
        label={newTeams.length === 1 ? "Make this team" : "Make these teams"}
        hint="A wrong name? Correct it in the sheet; a team would be made for every spelling."
        checked={choices.createTeams}
        onChange={(event) => onChoose({ createTeams: event.target.checked })}
      />
    </Section>
  );
}
