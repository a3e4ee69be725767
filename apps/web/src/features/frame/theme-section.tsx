"use client";

import { useState } from "react";
import { SegmentedField } from "../../ui/form/fields/segmented-field";
import { Section } from "../../ui/page/card";
import { applyTheme, type Theme } from "./theme";

const segments = [
  { value: "system", label: "Device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** Light or dark, for this browser; for pages without the account menu. */
export function ThemeSection({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  const choose = (next: Theme) => {
    setChosen(next);
    applyTheme(next);
  };
  return (
    <Section title="Colours">
      <SegmentedField
        name="theme"
        label="On this device"
        segments={segments}
        value={chosen}
        onChange={choose}
      />
    </Section>
  );
}
