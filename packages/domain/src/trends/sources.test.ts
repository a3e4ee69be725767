import { expect, test } from "vitest";
import { citationOf } from "../science/citations";
import { acuteFacts } from "../sessions/acute-changes";
import { expectationSources } from "./expectation";
import { pointMarkFacts, pointMarks } from "./point-marks";

const sentences = [
  ...acuteFacts,
  ...pointMarks.map((mark) => pointMarkFacts[mark]),
  { text: "", sources: expectationSources },
];

test("everything that trends tell has a source that opens to more than its code", () => {
  for (const { sources } of sentences) {
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(citationOf(source).says, source).not.toBe("");
  }
});

test("nothing that trends tell speaks of injury, risk or prevention", () => {
  for (const { text } of sentences) expect(text).not.toMatch(/injur|risk|prevent/i);
});
