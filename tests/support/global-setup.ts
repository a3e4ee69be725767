import type { TestProject } from "vitest/node";
import { dropClones, openTemplate, type Template } from "./template";

declare module "vitest" {
  interface ProvidedContext {
    template: Template;
    run: string;
  }
}

/** One server and one template for the whole run; at its end the clones go, the template stays. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...template } = await openTemplate();
  const run = `test_${process.pid}_`;
  project.provide("template", template);
  project.provide("run", run);
  return async () => {
    await dropClones(template, run);
    await stop();
  };
}
