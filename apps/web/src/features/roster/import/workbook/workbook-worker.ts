/** Takes apart the one workbook that it is sent, and sends back what it holds. */
import { readWorkbook } from "./read-workbook";

addEventListener("message", async ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  postMessage(await readWorkbook(data));
});
