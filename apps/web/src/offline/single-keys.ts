"use client";

import { setSingleKeys } from "../ui/use-keys";
import { readText, writeText } from "./browser-storage";

const storageKey = "talus.single-keys";

/** Whether keys like J and A work in this browser; some speak to their device, and words would press keys. */
export function singleKeysAreWanted(): boolean {
  return readText(storageKey) !== "off";
}

/** Switches single keys on or off for this browser, whoever uses it. */
export function wantSingleKeys(on: boolean): void {
  writeText(storageKey, on ? null : "off");
  setSingleKeys(on);
}
