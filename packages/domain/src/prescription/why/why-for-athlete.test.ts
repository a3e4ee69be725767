import { expect, it } from "vitest";
import { whyForAthlete } from "./why-for-athlete";

it("names no tissue to an athlete", () => {
  const [line] = whyForAthlete([
    { text: "For the soleus and the gastrocnemius.", sources: ["our rule"] },
  ]);
  expect(line?.text).toBe("For the lower calf and the upper calf.");
});
