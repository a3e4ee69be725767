import { expect } from "@playwright/test";
import { axeFindings, themes } from "./axe-findings";
import { nameOf, routes } from "./routes";
import { test } from "./signed-in";

// They only look, so that any worker may take any of them.
test.describe.configure({ mode: "parallel" });

for (const route of routes) {
  for (const theme of themes) {
    test(`axe finds nothing on ${nameOf(route)}, ${theme}`, async ({ openRoute }) => {
      expect(await axeFindings(await openRoute(route), [theme])).toEqual([]);
    });
  }
}
