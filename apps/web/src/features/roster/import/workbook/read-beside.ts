import type { ReadWorkbook } from "./read-workbook";

/** The sheets of a workbook as `readWorkbook` gives them, taken apart beside the page, which stays quick meanwhile. */
export function readWorkbookBeside(bytes: Uint8Array<ArrayBuffer>): Promise<ReadWorkbook> {
  const worker = new Worker(new URL("./workbook-worker.ts", import.meta.url), { type: "module" });
  const read = new Promise<ReadWorkbook>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ReadWorkbook>) => resolve(data);
    worker.onerror = () =>
      resolve({ refusal: "This workbook could not be opened here. Save the sheet as CSV." });
  });
  worker.postMessage(bytes, [bytes.buffer]);
  return read.finally(() => worker.terminate());
}
