"use client";

import { setNonce } from "get-nonce";
import { useState } from "react";

/**
 * Hands the content policy's nonce to the style that dialogs insert while they hold the page still;
 * without it the browser refuses that style.
 */
export function StyleNonce({ nonce }: { nonce: string }) {
  useState(() => setNonce(nonce));
  return null;
}
