"use client";

import { type Equipment, equipments } from "@talus/domain/equipment";
import { equipmentWords } from "@talus/domain/exercises/exercise-words";
import { useState } from "react";
import { Checkbox } from "../../../ui/form/fields/checkbox";
import { FieldSet } from "../../../ui/form/fields/field-set";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import type { FormValues } from "../../../ui/form/read-values";

/** What nearly everybody has; ticked when somebody starts to list. */
const atHome: readonly Equipment[] = ["wall", "chair", "step"];

/** What lies at hand: everything (or not asked), or a list; read by {@link equipmentFrom}. */
export function EquipmentFields({ equipment }: { equipment: readonly Equipment[] | null }) {
  const [isListed, setListed] = useState(equipment !== null);
  return (
    <div className="flex flex-col gap-3">
      <SegmentedField
        name="equipmentIs"
        label="Equipment at hand"
        hint="A proposal names only exercises that can be done with it."
        value={isListed ? "listed" : "all"}
        onChange={(value) => setListed(value === "listed")}
        segments={[
          { value: "all", label: "Everything" },
          { value: "listed", label: "Only these" },
        ]}
      />
      {isListed && (
        <FieldSet label={<span className="sr-only">At hand</span>} name="equipment">
          <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
            {equipments.map((thing) => (
              <Checkbox
                key={thing}
                name="equipment[]"
                value={thing}
                label={
                  <span className="inline-block first-letter:uppercase">
                    {equipmentWords[thing]}
                  </span>
                }
                defaultChecked={(equipment ?? atHome).includes(thing)}
              />
            ))}
          </div>
        </FieldSet>
      )}
    </div>
  );
}

/** The equipment that a form tells: null for everything. */
export function equipmentFrom({ equipmentIs, equipment }: FormValues): unknown {
  return equipmentIs === "listed" ? (equipment ?? []) : null;
}
