import type { ReactNode } from "react";
import { Card } from "../../../../ui/page/card";
import type { Preview } from "../use-import";

/** How many rows do what, with a bar of their shares. */
export function CountsCard({ preview }: { preview: Preview }) {
  const { create, update, unchanged, error } = preview.counts;
  const rows = create + update + unchanged + error;
  const parts = [
    { label: "New", count: create, note: "athletes", fill: "fill-ink" },
    {
      label: "Updated",
      count: update,
      note: `${preview.fieldsChanged.toLocaleString("en")} fields change`,
      fill: "fill-muted",
    },
    { label: "Unchanged", count: unchanged, note: "nothing written", fill: "fill-line" },
    { label: "To repair", count: error, note: "wait until then", fill: "fill-caution" },
  ];
  let from = 0;
  return (
    <Card className="flex flex-col gap-3 p-4">
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-5">
        <Figure label="Rows" count={rows} note="in the sheet" />
        {parts.map(({ label, count, note, fill }) => (
          <Figure
            key={label}
            label={
              <span className="inline-flex items-center gap-1.5">
                <svg aria-hidden="true" viewBox="0 0 8 8" className={`size-2 ${fill}`}>
                  <rect width="8" height="8" rx="2" />
                </svg>
                {label}
              </span>
            }
            count={count}
            note={note}
          />
        ))}
      </dl>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${rows} 1`}
        preserveAspectRatio="none"
        className="h-2 w-full rounded-full"
      >
        {parts.map(({ label, count, fill }) => {
          from += count;
          return <rect key={label} x={from - count} width={count} height="1" className={fill} />;
        })}
      </svg>
    </Card>
  );
}

function Figure({ label, count, note }: { label: ReactNode; count: number; note: string }) {
  return (
    <div className="flex flex-col">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="text-2xl font-semibold">{count.toLocaleString("en")}</dd>
      <dd className="text-sm text-muted">{note}</dd>
    </div>
  );
}
