import { Download, Printer } from "lucide-react";
import type { ReactNode } from "react";
import { saveCsv } from "../save-file";
import { Button } from "./button";

type Props = {
  /** The page as a table; its text is made when it is asked for. */
  csv?: { fileName: string; text: () => string };
  /** What else is done with the page. */
  children?: ReactNode;
};

/** What is done with a page as a whole: saved as CSV, printed. Paper shows none of it. */
export function PageTools({ csv, children }: Props) {
  return (
    <div data-print="hide" className="flex gap-2">
      {children}
      {csv && (
        <Button onClick={() => saveCsv(csv.fileName, csv.text())}>
          <Download aria-hidden /> CSV
        </Button>
      )}
      <Button onClick={() => window.print()}>
        <Printer aria-hidden /> Print
      </Button>
    </div>
  );
}
