import type { ReactNode } from "react";
import { PublicFrame } from "../../features/frame/public-frame";

/** Pages before one is signed in. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>;
}
