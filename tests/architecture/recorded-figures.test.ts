import { expect, it } from "vitest";
import { recorded, ruleFolders, rulesHash } from "../figures/rules.mjs";

it.each(ruleFolders)(
  "the branches that tests reach in %s were counted for its rules as they stand",
  (folder) => {
    const of = recorded()[folder]?.rules;
    const remedy = `${folder} changed: run npm run coverage and commit tests/figures/recorded.json`;
    expect(of, remedy).toBe(rulesHash(folder));
  },
);
