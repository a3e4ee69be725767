/** A command that takes the Node it was started on for too old: it runs itself on another, by itself. */
import { runOn } from "../../packages/embedded/bin/runtime.mjs";
import { stopInOrder, stopping } from "../../packages/embedded/bin/stopping.mjs";

const [mode] = process.argv.slice(2);
if (!process.env.TALUS_LAUNCHER) await runOn(process.execPath);
if (mode === "exit") process.exit(7);
stopInOrder();
stopping.addEventListener("abort", () => process.exit(42));
process.stdout.write(`inner ${process.pid}\n`);
setInterval(() => {}, 1000);
