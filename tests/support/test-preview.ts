import type { TestFileInput } from "@talus/domain/roster/test-file/test-file.schema";
import { joinFindings } from "@talus/domain/roster/test-file/test-findings";
import type { World } from "./world";

type Roster = ReturnType<World["as"]>["roster"];
type Look = Awaited<ReturnType<Roster["previewTests"]>>;

/** What a file of tests would do, put together part by part as the page does; `onPart` hears of each. */
export async function previewTests(
  { keepDraft, previewTests: look }: Pick<Roster, "keepDraft" | "previewTests">,
  { text, ...decided }: TestFileInput,
  onPart: (part: Look) => void = () => {},
): Promise<Look> {
  const importId = await keepDraft({ kind: "tests", text, ...decided });
  let found = await look({ importId, ...decided, from: 0 });
  onPart(found);
  while (found.next !== null) {
    const part = await look({ importId, ...decided, from: found.next });
    onPart(part);
    found = { ...part, ...joinFindings(found, part) };
  }
  return found;
}
