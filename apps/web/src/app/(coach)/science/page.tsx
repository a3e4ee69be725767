import type { Metadata } from "next";
import { ScienceScreen } from "../../../features/science/science-screen";

/** The title of this page. */
export const metadata: Metadata = { title: "Rules and sources" };

/** The rules of the field and the sources behind them. */
export default function SciencePage() {
  return <ScienceScreen />;
}
